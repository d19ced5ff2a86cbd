"""The portal's own code: core (the domain), Pelican plugins, and tools. Imports nothing."""
