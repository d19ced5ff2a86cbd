"""From a capture to a reading: title, dates, people, blocks, each with its evidence."""
