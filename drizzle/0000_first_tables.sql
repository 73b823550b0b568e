CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`seq` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_name_unique` ON `account` (`name`);--> statement-breakpoint
CREATE TABLE `capture` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`at` text,
	`zone` text,
	`date` text DEFAULT '' NOT NULL,
	`text` text,
	`url` text,
	`milestone_id` text,
	`read_state` text,
	`moods` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `capture_date` ON `capture` (`account`,`date`,`id`);--> statement-breakpoint
CREATE TABLE `cells` (
	`account` text NOT NULL,
	`kind` text NOT NULL,
	`record` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`stamp` text NOT NULL,
	PRIMARY KEY(`account`, `kind`, `record`, `field`)
);
--> statement-breakpoint
CREATE TABLE `changes` (
	`account` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`record` text NOT NULL,
	`fields` text NOT NULL,
	`stamp` text NOT NULL,
	`sent` text NOT NULL,
	`device` text NOT NULL,
	PRIMARY KEY(`account`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `changes_id` ON `changes` (`account`,`id`);--> statement-breakpoint
CREATE INDEX `changes_record` ON `changes` (`account`,`kind`,`record`,`seq`);--> statement-breakpoint
CREATE TABLE `credential` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`hash` text NOT NULL,
	`scope` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_hash` ON `credential` (`hash`);--> statement-breakpoint
CREATE TABLE `link` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`account` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `profile` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`display_name` text,
	`leg_length_mm` integer,
	`units` text,
	`week_start` integer,
	`day_start` text,
	`width_step_mm` integer,
	`zone` text,
	`language` text,
	`theme` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE TABLE `sitting` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`start_at` text,
	`end_at` text,
	`zone` text,
	`date` text DEFAULT '' NOT NULL,
	`minutes` integer,
	`source` text,
	`replaces_bouts` integer,
	`note` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `sitting_date` ON `sitting` (`account`,`date`,`id`);--> statement-breakpoint
CREATE TABLE `sleep` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`bed_at` text,
	`wake_at` text,
	`zone` text,
	`bed_zone` text,
	`date` text DEFAULT '' NOT NULL,
	`onset_minutes` integer,
	`awakenings` text,
	`waso_minutes` integer,
	`quality` integer,
	`place` text,
	`nap` integer,
	`note` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `sleep_date` ON `sleep` (`account`,`date`,`id`);--> statement-breakpoint
CREATE TABLE `stretch` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`at` text,
	`zone` text,
	`date` text DEFAULT '' NOT NULL,
	`before_mm` integer,
	`after_mm` integer,
	`after_delay_minutes` integer,
	`setting` text,
	`doubtful` integer,
	`note` text,
	`areas` text,
	`tries` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `stretch_date` ON `stretch` (`account`,`date`,`id`);--> statement-breakpoint
CREATE TABLE `workday` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`date` text DEFAULT '' NOT NULL,
	`work_minutes` integer,
	`meeting_minutes` integer,
	`done_count` integer,
	`load` integer,
	`note` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `workday_date` ON `workday` (`account`,`date`,`id`);