"""SPEC 10: each fault, and the tests that provoke it. A row without its test, or a test that is gone, fails."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent

# The fault as SPEC 10 begins its row, and (file, function) of its tests.
ROWS: dict[str, tuple[tuple[str, str], ...]] = {
    "FOLDER missing, unreadable, or empty although the ledger knows files there": (
        ("test_faults", "test_a_missing_folder_leaves_the_last_report"),
        ("test_faults", "test_a_folder_that_may_not_be_read_leaves_the_last_report"),
        ("test_faults", "test_an_empty_folder_that_the_ledger_knows_full_is_a_share_not_mounted"),
        ("test_ledger_damage", "test_an_empty_folder_beside_a_damaged_ledger_may_be_a_share_not_mounted"),
    ),
    "share goes away in the middle of `check`": (
        ("test_ground", "test_a_root_that_is_another_after_reading_gives_no_result"),
        ("test_ground", "test_a_root_that_is_another_while_it_is_read_is_no_reading"),
        ("test_ground", "test_nothing_is_written_when_the_ground_moved_while_judging"),
        ("test_unread", "test_a_fault_at_some_operations_of_reading_tells_nothing_worse"),
        ("test_unread", "test_a_fault_at_any_single_operation_of_reading_tells_nothing_worse"),
    ),
    "share goes away while watching": (
        ("test_watch_faults", "test_while_the_root_is_gone_nothing_is_reported_missing"),
        ("test_watch_faults", "test_pauses_grow_while_the_root_stays_away"),
    ),
    "one subfolder denied, a listing that breaks off": (
        ("test_faults", "test_a_denied_subfolder_is_listed_never_missing_and_the_rest_is_audited"),
        ("test_faults", "test_a_file_that_may_not_be_read_counts_and_is_listed"),
        ("test_faults", "test_a_name_that_cannot_be_decoded_is_listed_and_the_json_stays_valid"),
        ("test_faults", "test_a_path_longer_than_the_system_takes_is_listed_and_the_rest_is_audited"),
        ("test_scan", "test_folders_nested_without_end_are_cut_and_said"),
        ("test_unread", "test_a_denied_folder_without_a_kode_hides_the_dokumen_that_its_words_name"),
        ("test_unread", "test_what_the_ledger_knows_narrows_what_a_folder_without_a_place_hides"),
        ("test_unread", "test_what_is_ignored_hides_nothing_and_is_no_error"),
        ("test_unread", "test_each_folder_of_the_sample_denied_and_two_at_once"),
        ("test_unread", "test_system_files_that_cannot_be_looked_at_cause_no_exit_3"),
    ),
    "part of the tree is another mount": (
        ("test_ground", "test_a_share_inside_the_tree_that_is_gone_is_unreadable_and_not_empty"),
        ("test_ground", "test_a_watcher_sees_a_share_inside_the_tree_go_and_come"),
        ("test_ground", "test_shares_of_the_network_inside_a_local_folder_are_looked_at"),
    ),
    "symbolic link or junction out of the tree, or in a loop": (
        ("test_faults", "test_links_in_a_loop_and_out_of_the_tree_are_listed_and_not_followed"),
        ("test_watch_faults", "test_a_loop_of_links_is_not_followed"),
        ("test_opening", "test_what_was_swapped_after_it_was_listed_is_unread_and_proves_nothing"),
        ("test_opening", "test_a_folder_on_the_way_that_became_a_link_leads_nowhere"),
        ("test_opening", "test_settings_that_are_no_file_are_not_opened_and_nothing_is_written"),
        ("test_opening", "test_plan_files_that_are_no_files_are_not_opened"),
        ("test_ledger_damage", "test_what_is_no_file_is_neither_opened_nor_waited_for"),
        ("test_lock", "test_what_is_no_file_in_its_place_is_said_and_not_waited_for"),
    ),
    "same name in NFC and NFD, other case": (
        ("test_faults", "test_a_name_in_either_form_and_any_case_means_the_same"),
    ),
    "file still being copied, editor's atomic save, 10,000 files at once": (
        ("test_watch_faults", "test_a_file_that_grows_slowly_is_never_reported_half"),
        ("test_watch_faults", "test_an_editor_s_save_by_way_of_another_file_changes_no_status"),
        ("test_watch_faults", "test_ten_thousand_files_at_once_are_one_new_audit"),
        ("test_watch_faults", "test_another_content_of_the_same_size_and_time_is_looked_at"),
    ),
    "event queue overflow, inotify limit reached": (
        (
            "test_watch_faults",
            "test_an_observer_whose_own_folder_was_cleared_away_or_takes_nothing_is_rebuilt",
        ),
    ),
    "a folder deleted or moved while watching": (
        ("test_watch_faults", "test_a_folder_that_goes_is_one_update_without_an_error"),
        ("test_second_look", "test_what_goes_between_listing_and_opening_is_as_if_it_had_gone_before"),
        ("test_second_look", "test_evidence_that_was_moved_meanwhile_is_found_where_it_was_looked_already"),
        ("test_second_look", "test_what_goes_at_every_look_is_unread_and_never_missing"),
        ("test_second_look", "test_what_may_not_be_read_is_told_at_once"),
        ("test_second_look", "test_what_goes_while_a_share_comes_back_is_no_error"),
    ),
    "crash or full disk while writing, a fault at any single operation of writing": (
        ("test_faults", "test_killed_writers_leave_report_and_ledger_whole"),
        ("test_faults", "test_a_fault_at_any_single_operation_of_writing_loses_and_leaves_nothing"),
        ("test_faults", "test_a_full_disk_leaves_report_and_ledger_whole"),
        ("test_output", "test_what_a_killed_process_of_this_machine_left_is_cleared_at_once"),
        ("test_lock", "test_a_lock_that_nobody_ever_signed_is_taken_over_in_seconds"),
        ("test_watch_faults", "test_a_full_disk_under_its_log_does_not_end_the_watching"),
    ),
    "damaged ledger": (
        ("test_ledger_damage", "test_whatever_is_damaged_is_one_sentence_with_place_and_way_out"),
        ("test_ledger_damage", "test_check_goes_on_without_it_and_leaves_it_alone"),
        (
            "test_ledger_damage",
            "test_a_watcher_goes_on_with_what_it_knew_and_begins_anew_once_the_file_is_renamed",
        ),
    ),
    "two watchers or jobs at once": (
        ("test_faults", "test_a_job_beside_another_waits_says_who_and_leaves_the_report"),
        ("test_lock", "test_of_many_that_find_a_stale_lock_one_gets_it"),
        ("test_lock", "test_the_deadline_holds_whatever_stands_in_the_way"),
        ("test_lock", "test_only_a_drive_that_one_program_makes_up_promises_nothing"),
        ("test_lock", "test_in_a_synchronised_folder_the_lock_lies_in_the_user_s_own"),
    ),
    "clock wrong once": (
        ("test_ledger_clock", "test_a_first_run_in_another_age_makes_no_file_older_or_younger"),
        ("test_ledger_clock", "test_one_wrong_run_between_right_ones_leaves_no_trace"),
        ("test_ledger_clock", "test_a_right_clock_after_a_run_ahead_is_believed_again_after_two_days"),
    ),
    "midnight, month and quarter passing while watching": (
        ("test_watch_faults", "test_midnight_and_the_end_of_a_periode_need_no_event"),
    ),
    "`<script>`, quotes, `javascript:`, `=cmd()`, newlines, right-to-left marks, control characters": (
        ("test_harmless", "test_keys_and_values_of_settings_are_shown_and_do_nothing"),
        ("test_harmless", "test_arguments_are_shown_and_do_nothing"),
        ("test_harmless", "test_names_of_files_and_folders_do_nothing_in_any_form"),
        ("test_harmless", "test_a_name_mentions_nobody_and_links_nowhere_in_a_message"),
        ("test_harmless", "test_junit_holds_nothing_that_acts"),
    ),
    "patterns made to be slow, TOML bombs, zip bombs, huge, sparse or truncated files": (
        ("test_faults", "test_settings_made_to_be_slow_are_refused_in_one_line_and_touch_no_report"),
        ("test_faults", "test_patterns_made_to_be_slow_are_not"),
        ("test_faults", "test_bombs_cut_files_and_huge_files_cost_no_more_than_a_look"),
        ("test_faults", "test_contents_of_one_size_are_compared_in_bounded_work_and_that_is_said"),
    ),
}


@cache
def named_in(file: str) -> frozenset[str]:
    tree = ast.parse((HERE / f"{file}.py").read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("fault", ROWS)
def test_each_fault_has_its_tests(fault: str) -> None:
    assert ROWS[fault]
    assert [name for file, name in ROWS[fault] if name not in named_in(file)] == []
