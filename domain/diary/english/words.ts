// English words by what they are to the grammar. Only past forms and nouns as in a log book tell of something that happened.
// Within a kind the words stand in the order that packs smallest; a new one may stand anywhere.

import type { WordTable } from '../lexicon.ts'

/** Phrases that hold words of the tables and mean something else. */
const decoys: WordTable = {
  x: 'next_to left_home tight_deadline time_to caught_up split_up split_a gave_up after_lunch made_up after_getting_up after_waking_up after_work after_waking set_up met_up messed_up split_the right_now right_before right_after right_away day_before meeting_room day_after after_the_meeting per after_dinner after_breakfast working_out work_out worked_out workout warmed_up stood_up warm_up looked_up before_lunch cleaned_up before_the_meeting showed_up bed_is all_right before_work after_midnight before_midnight before_noon before_breakfast the_last this_time first_time picked_up back_then before_bed worked_on better_than before_dinner feel_better',
}

const doubt: WordTable = {
  measure: 'measurement number feet tape legs measurements measured measuring placed measure placement reading value',
  bad: 'off moved wrong poorly sloppy slipped wrongly incorrectly sloppily inaccurately inaccurate bad unreliable badly dodgy doubtful',
  doubt:
    "measurement_error isn't_reliable isn't_accurate not_reliable wasn't_accurate not_sure_about_that not_accurate not_sure_about_the not_sure_that's_right not_sure_it's_right not_sure_i_measured mismeasured seems_off don't_trust wouldn't_trust seems_wrong looks_wrong looks_off may_be_off may_be_wrong could_be_off might_be_off might_be_wrong could_be_wrong must_be_wrong can't_trust",
}

const sleep: WordTable = {
  'bed:past':
    'into_bed went_to_bed went_to_sleep after_going_to_bed got_to_sleep in_bed got_to_bed hit_the_hay got_into_bed turned_in lights_out to_bed hit_the_sack',
  'bed:past=asleep': 'i_crashed passed_out was_asleep nodded_off dozed_off drifted_off fell_asleep asleep',
  'bed:noun': 'bed bedtime',
  'bed:plain':
    'going_to_sleep fall_asleep be_asleep be_in_bed go_to_sleep falling_asleep going_to_bed go_to_bed get_into_bed get_to_bed get_to_sleep',
  slept: 'sleeping slept overslept',
  sleepn: 'night sleep',
  'wake:past': 'out_of_bed got_out_of_bed got_up was_up rose',
  up: 'up_for_good up',
  'wake:noun': 'wake wakeup rise wake_time wake_up',
  'wake:plain': 'get_out_of_bed get_up getting_up waking_up be_up',
  'woke:past': 'awake woke woken awoke woke_up waking woken_up was_woken_up was_awake',
  awake: 'awakening awakenings wake_ups wakeups',
  late: 'awake_until stayed_up was_up_until up_until up_till stayed_awake',
  again:
    'then_again fell_asleep_again fell_back_asleep asleep_again back_asleep slept_again back_to_bed went_back_to_bed went_back_to_sleep back_to_sleep snoozed',
  nap: 'siesta naps nap napped dozed',
  never:
    "through_the_night no_awakenings never_woke_up without_waking_up never_woke slept_straight_through slept_through_the_night no_wake_ups didn't_wake_up didn't_wake without_waking",
  onset: 'sleep_latency before_falling_asleep to_fall_asleep to_get_to_sleep',
  took: 'had took took_me',
  waso: 'up_for was_awake_for waso awake_for lay_awake',
  quality: 'sleep_quality',
  grade: 'quality',
  'place=home': 'at_home home my_own_bed',
  'place=hotel': 'inn motel hotel hostel airbnb',
  'place=other':
    "in_the_hospital in_the_car in_a_tent on_the_couch on_the_sofa on_the_train on_a_train on_a_plane on_a_flight on_the_flight on_the_plane on_a_bus on_the_bus at_a_friend's at_my_parents at_my_mom's at_my_parents' at_my_brother's at_the_office at_my_sister's",
  stay: 'house place',
}

const body: WordTable = {
  split: 'side_splits middle_splits side_split splits middle_split straddle_split box_split split_width split straddle',
  stretch: 'stretching stretch stretches stretched session mobility',
  before:
    'initially before_i_stretched cold beforehand before pre pre_stretch to_start at_the_start start starting_at started_at started_from',
  after:
    'post ended_at finish ended_up_at finished_at post_stretch to_finish ended_with at_the_end got_to after_i_stretched end afterward afterwards after',
  went: 'increased went_up widened went fell jumped dropped decreased opened gained grew improved changed',
  'setting=trainer': 'with_the_coach with_the_trainer with_a_trainer with_a_coach with_my_coach with_my_trainer',
  'setting=class': 'in_class in_yoga_class at_yoga_class',
  'setting=self': 'by_myself on_my_own',
  'side=left': 'left l left_side',
  'side=right': 'r right_side right',
  'side=both': 'both_my both both_sides',
  'muscle=adductor': 'groin adductor adductors inner_thigh inner_thighs',
  'muscle=hamstring': 'hams hamstrings hammy hamstring hammies',
  'muscle=quadriceps': 'front_thigh quadriceps quads quad',
  'muscle=hip-flexor': 'psoas hips hip hip_flexor hip_flexors',
  'muscle=gluteal': 'glute gluteals butt glutes buttock buttocks',
  'muscle=piriformis': 'piriformis',
  'muscle=calf': 'calf calves',
  'muscle=lower-back': 'lumbar lower_back low_back',
  'muscle=upper-back': 'shoulder_blades mid_back traps upper_back',
  'muscle=shoulder': 'shoulders shoulder',
  'muscle=neck': 'neck',
  'muscle=whole-body': 'whole_body entire_body full_body everything',
  thigh: 'leg thigh thighs',
  'face=front': 'front',
  'face=back': 'back',
  'face=inner': 'inside inner_side inner',
  'feel=tight':
    'cramped tighter tightened tight tension tense tightened_up stiffened_up stiffness stiff tightness stiffer',
  'feel=sore': 'soreness ached pain sore aches ache painful aching hurts achy hurt',
  'feel=relieved':
    'softer lighter no_longer_hurts no_longer_sore no_longer_tight less_tight less_sore no_longer_stiff less_stiff relieved relief relaxed released opened_up loosened_up loosened no_longer_hurt better looser loose',
  ease: 'gone subsided eased went_away faded eased_off disappeared went_down',
  'level=3':
    'particularly super much strong extremely severely severe especially unusually incredibly insanely seriously so very a_lot',
  'level=1':
    'barely slightly slight a_little_bit a_bit a_touch kind_of a_bit_of light a_little kinda a_tad mild mildly somewhat sort_of',
  'level=2': 'than_before really more quite clearly moderately fairly than_yesterday pretty than_usual',
  other:
    'front_split blood_pressure pounds shelf away ft desk belt degrees table hem angle heart_rate bpm monitor bp snow temperature pulse door bridge height leg_length chest weight lbs tall wall waist screen jump forward_bend sit_and_reach toe_touch kg distance',
}

const work: WordTable = {
  'sit:past': 'sat seated sitting sat_down',
  'sit:plain': 'sits sit',
  seat: 'in_front_of_my_computer in_front_of_the_computer in_the_chair in_my_chair on_the_chair in_a_chair down at_my_desk at_the_desk at_a_desk time',
  meet: 'in_meetings meeting in_a_meeting meetings mtgs mtg',
  'work:past': 'working worked at_work',
  'work:noun': 'work',
  'done:past': 'done completed finished cleared closed fixed resolved wrapped_up did shipped merged',
  load: 'load workload',
  scale: 'out_of',
}

const days: WordTable = {
  'day=0': "this_afternoon this_evening today today's",
  'day=0 morning': 'this_morning',
  'day=-1': "yesterday yesterday's",
  'day=0 night': 'last_night',
  'day=-2': 'day_before_yesterday',
  'u.ago': 'day_ago days_ago',
  'week=recent': 'last',
  'wday=1': 'mon monday',
  'wday=2': 'tues tue tuesday',
  'wday=3': 'wed wednesday',
  'wday=4': 'thu thurs thursday',
  'wday=5': 'fri friday',
  'wday=6': 'saturday',
  'wday=7': 'sun sunday',
  'month=1': 'jan january',
  'month=2': 'feb february',
  'month=3': 'march mar',
  'month=4': 'april apr',
  'month=5': 'may',
  'month=6': 'jun june',
  'month=7': 'jul july',
  'month=8': 'august aug',
  'month=9': 'september sept sep',
  'month=10': 'october oct',
  'month=11': 'november nov',
  'month=12': 'dec december',
  'u.th': 'th nd rd st',
  next: 'next_morning next_day',
}

const quantities: WordTable = {
  'num=1': 'one',
  'num=2': 'two',
  'num=3': 'three',
  'num=4': 'four',
  'num=5': 'five',
  'num=6': 'six',
  'num=7': 'seven',
  'num=8': 'eight',
  'num=9': 'nine',
  'num=10': 'ten',
  'num=11': 'eleven',
  'num=12': 'twelve',
  'num=15': 'fifteen',
  'num=20': 'twenty',
  'num=30': 'thirty',
  'num=40': 'forty',
  'num=45': 'forty_five',
  'num=50': 'fifty',
  'part=am': 'in_the_morning morning a.m. am',
  'part=pm': 'in_the_afternoon p.m. afternoon pm',
  'part=evening': 'in_the_evening evening',
  'part=night': 'at_night in_the_night in_the_middle_of_the_night',
  'named=720': 'midday noon',
  'named=0': 'midnight',
  'past=30': 'half half_past',
  'past=15': 'quarter_past',
  'past=-15': 'quarter_to',
  'past=10': 'ten_past',
  'past=-10': 'ten_to',
  andhalf: 'and_a_half',
  'u.clock': "o'clock",
  'u.hour=60': 'h hours hrs hr hour',
  'u.min=1': 'minutes minute mins min m',
  'hours=60': 'an_hour',
  'hours=90': 'an_hour_and_a_half',
  'hours=30': 'half_an_hour half_hour',
  'u.len=10': 'centimeters cms centimetres cm',
  'u.mm=1': 'mm',
  'u.m=1000': 'meters metres',
  'u.len=25.4': '" inch in inches',
  'u.times': 'times x',
  'times=1': 'once',
  'times=2': 'twice',
  'times=several':
    'lots_of_times on_and_off several_times many_times multiple_times a_couple_times a_few_times a_couple_of_times repeatedly',
  'u.item': 'things items item task bugs issues ticket tasks issue tickets cards prs pr todos stories story',
}

/** What tells of no fact of the person's day. */
const unreal: WordTable = {
  unreal:
    "back_when when fridays studies reminder hope weekdays study wouldn't would doctors intended deadline record going_to able_to often recommended planned plans needed plan supposed trying_to nobody every needs intend should need recommend saturdays thursdays remind typically max maximum aiming must at_most at_least if people expected generally more_than used_to normally wednesdays when_i where expect experts what scheduled typical a_night says why most_nights minimum aim tuesdays each_night instead_of always rather try_to normal let's sundays most_days whether or_more according_to averaging meant less_than want target up_to daily someone wanted planning mondays mostly someday previously love_to average challenge averages have_to a_day could_have could everyday alarm wants has_to apparently sometimes adults who appointment rarely under wonder wondering told won't can suppose hopefully tend gonna unless hoping said goals i'll will wish how last_month goal research usually months_ago last_week usual ideal ideally gotta last_time which ought tends each_day a_week limit over years_ago weekends weeks_ago last_year everybody everyone",
  'unreal=soft': 'guess might',
  plan: 'next upcoming tomorrow later_today tonight',
  'person=latin':
    'grandpa grandma roommate sister kid colleagues her dad coworker kids he colleague neighbor his coach wife child doctor children friend guy boyfriend girlfriend baby boss manager daughter trainer parents son their dog toddler partner brother friends mom mum mother your husband she father you they team teacher cat',
  neg: "forgot without never neither couldn't hadn't didn't haven't don't cannot doesn't can't hasn't not aren't hardly weren't skipped missed wasn't nothing isn't no skip failed_to nor",
  maybe: 'possibly probably perhaps maybe',
}

/** Small words that may stand between the words of a fact. */
const small: WordTable = {
  g: "whole long exactly some be almost a early nearly bit altogether or_so own also only were later for was result during_the_night even finally got ish hit all_day gets straight each & here late all here's as an and became been just again came_in came_out it has clocked reached width spent + that's feel feels feeling too that it's felt have i'd overall there's are i've its is there which_is then still this the approx approximately now myself on roughly so_far total",
  how: 'great fine like_a_log like_a_baby okay soundly well',
  of: 'of',
  to: 'to',
  with: 'with',
  by: 'around close_to about near just_before by just_after',
  at: '@ at',
  until: 'through until til till',
  from: 'from',
  between: 'between',
  or: 'or',
  but: 'though because however although but except since while',
  'me=i': "i we i'm me",
  me: 'mine my',
}

export const englishWords: readonly WordTable[] = [decoys, doubt, sleep, body, work, days, quantities, unreal, small]
