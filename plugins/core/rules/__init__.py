"""Every content rule is one function; a rule has a stable name that docs/bien-tap.md explains."""
