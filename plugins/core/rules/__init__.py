"""Every content rule is one function; a rule has a stable name that docs/quy-tac.md explains."""
