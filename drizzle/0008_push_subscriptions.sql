CREATE TABLE `push_subscription` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`endpoint` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`language` text NOT NULL,
	`zone` text NOT NULL,
	`kinds` text NOT NULL,
	`quiet_from` text,
	`quiet_to` text,
	`told` text DEFAULT '{}' NOT NULL,
	`snoozed` text DEFAULT '{}' NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`paused_until` integer DEFAULT 0 NOT NULL,
	`claim` text,
	`created_at` integer NOT NULL,
	`tested_at` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `push_subscription_due` ON `push_subscription` (`due_at`);