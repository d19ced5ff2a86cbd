"""What the search on the site is made of: words, terms, postings, shards; pure, shared by tests."""
