-- Eleventh format. Development and reflection, complete.

-- == Goals and the frameworks that they name ==

-- == The academy: courses, their dates, who asked, came and what changed ==

-- == Paths: places and their reviews, students, panels, posts to apply for, secondments, mentors and buddies ==

-- == Shared learning, and who knows about what ==

-- == Notes: prompts of one's own, one's own words ==

-- == Fairness and a stable workforce ==
