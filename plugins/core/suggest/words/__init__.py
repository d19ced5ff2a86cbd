"""Word lists of the rules, as data: each says why it is there."""
