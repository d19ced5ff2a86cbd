"""Takes an honour out of the register at somebody's request, without keeping the name."""
