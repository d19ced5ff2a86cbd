"""What Lighthouse says of every kind of page, and what each of them weighs."""
