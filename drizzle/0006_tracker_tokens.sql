CREATE TABLE `tracker_token` (
	`account` text NOT NULL,
	`tracker` text NOT NULL,
	`login` text NOT NULL,
	`sealed` text NOT NULL,
	`kept_at` integer NOT NULL,
	PRIMARY KEY(`account`, `tracker`)
);
