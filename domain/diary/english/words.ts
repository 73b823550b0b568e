// English words by what they are to the grammar. Only past forms and nouns as in a log book tell of something that happened.

import type { WordTable } from '../lexicon.ts'

/** Phrases that hold words of the tables and mean something else. */
const decoys: WordTable = {
  x: `worked_out work_out workout working_out worked_on work_on stood_up met_up caught_up made_up set_up signed_up wrapped_up picked_up gave_up showed_up cleaned_up warmed_up warm_up looked_up grew_up messed_up backed_up split_up split_the split_a split_into banana_split
    sat_for_the made_the_bed bed_linen new_bed bed_is sleep_well asleep_at_the right_now right_away all_right right_before right_after that's_right was_right left_for left_the left_at left_over i_left left_work left_home tight_deadline tight_schedule tight_budget feel_better feeling_better got_better better_than meeting_room
    after_lunch after_dinner after_breakfast before_lunch before_dinner before_breakfast before_bed after_work before_work day_after day_before before_midnight after_midnight before_noon after_waking after_waking_up after_getting_up before_the_meeting after_the_meeting first_thing first_time last_thing the_first the_last came_back went_back back_then back_and_forth what's_up in_time on_time this_time time_to next_to half_the per`,
}

const doubt: WordTable = {
  measure:
    'measure measured measuring measurement measurements tape legs feet leg_placement foot_placement placed placement value number reading',
  bad: 'badly wrong wrongly off poorly sloppily sloppy incorrectly inaccurately inaccurate bad dodgy slipped moved crooked misplaced doubtful suspicious suspect questionable unreliable uncertain',
  doubt: `mismeasured don't_trust can't_trust wouldn't_trust grain_of_salt not_sure_i_measured not_sure_about_the not_sure_about_that not_sure_that's_right not_sure_it's_right not_accurate not_reliable isn't_reliable isn't_accurate wasn't_accurate might_be_off may_be_off could_be_off might_be_wrong may_be_wrong could_be_wrong must_be_wrong looks_wrong seems_wrong seems_off looks_off not_placed_right measurement_error`,
}

const sleep: WordTable = {
  'bed:past': `went_to_bed went_to_sleep got_to_bed got_to_sleep got_into_bed in_bed to_bed into_bed hit_the_hay hit_the_sack turned_in after_going_to_bed lights_out `,
  'bed:past=asleep': 'fell_asleep passed_out dozed_off nodded_off drifted_off was_asleep asleep i_crashed',
  'bed:noun': 'bed bedtime',
  'bed:plain':
    'go_to_bed go_to_sleep get_to_bed going_to_bed get_to_sleep fall_asleep falling_asleep be_in_bed be_asleep get_into_bed turn_in going_to_sleep',
  slept: 'slept overslept sleeping',
  sleepn: 'sleep night',
  'wake:past': 'got_up got_out_of_bed out_of_bed rose was_up',
  up: 'up up_for_good',
  'wake:noun': 'wake_up wake wakeup wake_time rise',
  'wake:plain': 'get_up waking_up getting_up get_out_of_bed be_up',
  'woke:past': 'woke woke_up awoke awake was_awake woken woken_up was_woken_up waking',
  awake: 'awakenings awakening wakeups wake_ups wakings',
  late: 'stayed_up was_up_until up_until up_till stayed_awake awake_until',
  again:
    'then_again fell_back_asleep back_to_sleep went_back_to_sleep went_back_to_bed back_to_bed back_asleep fell_asleep_again asleep_again slept_again snoozed',
  nap: 'nap napped naps catnap siesta dozed',
  never:
    "didn't_wake didn't_wake_up never_woke never_woke_up without_waking without_waking_up no_awakenings no_wake_ups slept_through_the_night through_the_night slept_straight_through",
  onset: 'to_fall_asleep to_get_to_sleep before_falling_asleep to_drift_off to_nod_off sleep_latency',
  took: 'took took_me had',
  waso: 'awake_for lay_awake was_awake_for up_for waso',
  quality: 'sleep_quality quality_of_sleep',
  grade: 'quality',
  'place=home': 'at_home home my_own_bed',
  'place=hotel': 'hotel motel hostel inn airbnb',
  'place=other':
    "at_a_friend's at_my_parents' at_my_parents at_my_mom's on_the_couch on_the_sofa on_the_plane on_a_plane on_the_train on_a_train in_a_tent on_the_bus on_a_bus in_the_car at_the_office at_the_airport on_a_flight on_the_flight at_my_sister's at_my_brother's in_the_hospital",
  stay: 'house place',
}

const body: WordTable = {
  split: 'split splits split_width straddle straddle_split side_split side_splits middle_split middle_splits box_split',
  stretch: 'stretch stretching stretches stretched session mobility',
  before:
    'before pre before_i_stretched pre_stretch beforehand at_the_start to_start started_at started_from starting_at began_at at_first initially cold start',
  after:
    'after post after_i_stretched post_stretch afterwards afterward at_the_end to_finish finished_at ended_at ended_up_at ended_on ended_with wound_up_at got_to end finish',
  went: 'went went_up moved improved increased rose grew opened widened progressed jumped up gained changed dropped shrank fell decreased',
  'setting=trainer': 'with_my_trainer with_a_trainer with_the_trainer with_my_coach with_the_coach with_a_coach',
  'setting=class': 'in_class in_yoga_class at_yoga_class',
  'setting=self': 'by_myself on_my_own',
  'side=left': 'left left_side l',
  'side=right': 'right right_side r',
  'side=both': 'both both_my both_sides',
  'muscle=adductor': 'adductor adductors groin inner_thigh inner_thighs',
  'muscle=hamstring': 'hamstring hamstrings hammy hammies hams',
  'muscle=quadriceps': 'quadriceps quad quads front_thigh',
  'muscle=hip-flexor': 'hip_flexor hip_flexors hips hip psoas',
  'muscle=gluteal': 'glute glutes gluteals buttock buttocks butt',
  'muscle=piriformis': 'piriformis',
  'muscle=calf': 'calf calves',
  'muscle=lower-back': 'lower_back low_back lumbar',
  'muscle=upper-back': 'upper_back mid_back shoulder_blades traps',
  'muscle=shoulder': 'shoulder shoulders',
  'muscle=neck': 'neck',
  'muscle=whole-body': 'whole_body entire_body full_body everything',
  thigh: 'thigh thighs leg legs',
  'face=front': 'front',
  'face=back': 'back',
  'face=inner': 'inner inside inner_side',
  'feel=tight':
    'tight tightness stiff stiffness tense tension tightened tightened_up stiffened_up seized_up tighter stiffer locked_up cramped',
  'feel=sore': 'sore soreness ache aches ached aching achy hurts hurt painful pain',
  'feel=relieved':
    'relieved loose looser loosened loosened_up relaxed released better relief lighter softer supple freer less_tight less_stiff less_sore opened_up no_longer_tight no_longer_sore no_longer_hurt no_longer_hurts no_longer_stiff',
  ease: 'gone disappeared went_away eased_off went_down subsided faded eased',
  'level=3':
    'very super extremely unusually insanely terribly badly incredibly severely severe strong strongly seriously so much horribly particularly especially awfully a_lot',
  'level=1':
    'slightly slight a_bit a_little a_little_bit somewhat mildly mild kind_of kinda sort_of a_touch a_tad barely light a_bit_of',
  'level=2':
    'pretty quite fairly moderately clearly really noticeably more than_yesterday than_usual than_before than_normal than_last_week as_usual',
  other: `forward_bend toe_touch sit_and_reach height tall weight kg lbs pounds desk chair_height belt waist chest inseam leg_length jump screen monitor distance away wall bridge front_split blood_pressure bp heart_rate pulse temperature table shelf mattress rope door sofa snow hem circumference ft feet_wide bpm angle degrees`,
}

const work: WordTable = {
  'sit:past': 'sat sitting sat_down seated',
  'sit:plain': 'sit sits',
  seat: 'at_my_desk at_the_desk at_a_desk in_the_chair in_my_chair on_the_chair in_a_chair in_front_of_the_computer in_front_of_my_computer chair_time time down',
  meet: 'meetings meeting mtg mtgs in_meetings in_a_meeting',
  'work:past': 'worked working at_work',
  'work:noun': 'work',
  'done:past': 'did closed finished completed done merged shipped resolved fixed wrapped_up cleared',
  load: 'load workload',
  scale: 'out_of',
}

const days: WordTable = {
  'day=0': "today today's this_afternoon this_evening",
  'day=0 morning': 'this_morning',
  'day=-1': "yesterday yesterday's",
  'day=0 night': 'last_night yesterday_night',
  'day=-2': 'day_before_yesterday the_day_before_yesterday',
  'u.ago': 'days_ago day_ago',
  'week=recent': 'last this_past',
  'wday=1': 'monday mon',
  'wday=2': 'tuesday tue tues',
  'wday=3': 'wednesday wed',
  'wday=4': 'thursday thu thurs',
  'wday=5': 'friday fri',
  'wday=6': 'saturday',
  'wday=7': 'sunday sun',
  'month=1': 'january jan',
  'month=2': 'february feb',
  'month=3': 'march mar',
  'month=4': 'april apr',
  'month=5': 'may',
  'month=6': 'june jun',
  'month=7': 'july jul',
  'month=8': 'august aug',
  'month=9': 'september sept sep',
  'month=10': 'october oct',
  'month=11': 'november nov',
  'month=12': 'december dec',
  'u.th': 'st nd rd th',
  next: 'next_day next_morning the_next_day the_next_morning the_following_morning',
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
  'num=90': 'ninety',
  'part=am': 'am a.m. in_the_morning morning',
  'part=pm': 'pm p.m. in_the_afternoon afternoon',
  'part=evening': 'in_the_evening evening',
  'part=night': 'at_night in_the_night in_the_middle_of_the_night',
  'named=720': 'noon midday',
  'named=0': 'midnight',
  'past=30': 'half_past half',
  'past=15': 'quarter_past',
  'past=-15': 'quarter_to a_quarter_to',
  'past=10': 'ten_past',
  'past=-10': 'ten_to',
  andhalf: 'and_a_half ½',
  'u.clock': "o'clock",
  'u.hour=60': 'hours hour hrs hr h',
  'u.min=1': 'minutes minute mins min m',
  'hours=60': 'an_hour',
  'hours=90': 'an_hour_and_a_half',
  'hours=30': 'half_an_hour half_hour',
  'u.len=10': 'cm cms centimeters centimetres',
  'u.mm=1': 'mm',
  'u.m=1000': 'meters metres',
  'u.len=25.4': 'inches inch in "',
  'u.times': 'times x time',
  'times=1': 'once',
  'times=2': 'twice',
  'times=3': 'thrice',
  'times=several':
    'several_times a_few_times many_times multiple_times a_couple_of_times a_couple_times repeatedly on_and_off a_bunch_of_times lots_of_times countless_times constantly',
  'u.item': 'tickets ticket tasks task items item issues issue prs pr stories story todos bugs things cards',
}

/** What tells of no fact of the person's day. */
const unreal: WordTable = {
  unreal: `usually usual normally normal always often every everyday daily each_day each_night a_day a_night a_week sometimes typically typical generally average averages averaging rarely tend tends mostly most_days most_nights weekdays weekends mondays tuesdays wednesdays thursdays fridays saturdays sundays
    goal goals target aim aiming ideal ideally plan plans planned planning hope hoping wish want wants wanted need needs needed should must have_to has_to gotta ought supposed would wouldn't could_have will won't i'll she'll he'll we'll going_to gonna let's recommended recommend recommends advice guideline minimum maximum at_least at_most or_more less_than more_than over under up_to limit max
    if unless when_i wonder wondering whether imagine suppose someday says said told studies study research according_to apparently experts people adults athletes doctors everyone everybody nobody someone used_to back_when last_time last_year last_month last_week years_ago months_ago weeks_ago previously record how what why which who when where alarm deadline remind reminder appointment scheduled could can might_as_well
    rather instead_of intend intended meant expect expected hopefully challenge love_to trying_to try_to able_to`,
  'unreal=soft': 'might guess',
  plan: 'tonight tomorrow next_week next_month next_year next_time next_monday next_tuesday next_wednesday next_thursday next_friday next_saturday next_sunday later_today upcoming from_now_on',
  'person=latin': `wife husband partner girlfriend boyfriend she he they her his their kid kids child children son daughter baby toddler mother father mom mum dad parents brother sister grandma grandpa friend friends colleague colleagues coworker boss manager coach trainer teacher roommate neighbor cat dog team you your guy someone doctor`,
  neg: "not didn't don't doesn't never no without wasn't isn't weren't aren't hardly haven't hasn't hadn't couldn't can't cannot neither nor nothing skipped skip forgot missed failed_to",
  maybe: 'maybe perhaps probably possibly',
}

/** Small words that may stand between the words of a fact. */
const small: WordTable = {
  g: `the a an was were is are been be am have has i've i'd just finally only exactly roughly almost nearly approx approximately or_so it it's its that that's this there there's here's then also and & + again later total in_total altogether overall straight nonstop as felt feels feel feeling got gets became now still long some spent
    during_the_night clocked hit reached ish for own myself result width here each all all_day whole even on came_in came_out bit today_was which_is so_far too early late`,
  how: 'well soundly deeply poorly fine great okay like_a_log like_a_baby',
  of: 'of in',
  to: 'to',
  with: 'with',
  by: 'by around about circa close_to near just_after just_before shortly_after shortly_before',
  at: 'at @',
  until: 'until till til through',
  from: 'from',
  between: 'between',
  or: 'or',
  but: 'but though although however because since while whereas except so',
  'me=i': "i i'm i've me we",
  me: 'my mine',
}

export const englishWords: readonly WordTable[] = [decoys, doubt, sleep, body, work, days, quantities, unreal, small]
