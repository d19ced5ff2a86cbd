"""What ``tasks.py`` runs without Pelican. Imports nothing: set-up passes through here."""
