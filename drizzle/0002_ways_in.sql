CREATE TABLE `attempt` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`strikes` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempt_end` ON `attempt` (`ends_at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`account` text NOT NULL,
	`at` integer NOT NULL,
	`id` text NOT NULL,
	`event` text NOT NULL,
	`by` text,
	`subject` text,
	`device` text,
	`address` text,
	`count` integer,
	PRIMARY KEY(`account`, `at`, `id`)
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `challenge` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`binding` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `challenge_end` ON `challenge` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`credential` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`synced` integer NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkey_credential` ON `passkey` (`credential`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`account` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`account`, `hash`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_code_hash` ON `recovery_code` (`hash`);--> statement-breakpoint
ALTER TABLE `credential` ADD `step_up_at` integer;--> statement-breakpoint
ALTER TABLE `credential` ADD `step_up_by` text;--> statement-breakpoint
CREATE INDEX `link_account` ON `link` (`account`);--> statement-breakpoint
CREATE INDEX `link_end` ON `link` (`expires_at`);