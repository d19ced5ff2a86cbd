"""Links to betting sites that somebody planted: found by several signs at once, never by a word.

The province's own news about fighting gambling uses the same words, so a word alone takes nothing
away: what is removed is a link or a block that readers could not see, and the prose around stays.
"""
