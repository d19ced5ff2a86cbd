"""The approval of what is published: its canonical form and hash, its states, its ledger."""
