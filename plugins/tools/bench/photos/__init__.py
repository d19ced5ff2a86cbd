"""How fast photos are developed, how small and how good, beside sharp, Hugo and sigal."""
