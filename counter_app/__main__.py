"""The command line: `counter-app` alone opens the window; the subcommands are for technicians and tests."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app import cli_texts
from counter_app.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Sequence


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="counter-app", description=cli_texts.DESCRIPTION)
    parser.add_argument("--data", type=Path, help=cli_texts.HELP_DATA)
    commands = parser.add_subparsers(dest="command", metavar="")
    show = commands.add_parser("run-demo", help=cli_texts.HELP_RUN_DEMO)
    show.add_argument("--dir", type=Path, help=cli_texts.HELP_DATA)
    demo = commands.add_parser("demo", help=cli_texts.HELP_DEMO)
    demo.add_argument("--dir", type=Path, help=cli_texts.HELP_DEMO_DIR)
    demo.add_argument("--pictures", type=Path, help=cli_texts.HELP_PICTURES)
    demo.add_argument("--seed", type=int, default=1, help=cli_texts.HELP_SEED)
    made = commands.add_parser("generate", help=cli_texts.HELP_GENERATE)
    made.add_argument("--cases", type=int, required=True, help=cli_texts.HELP_CASES)
    made.add_argument("--seed", type=int, default=1, help=cli_texts.HELP_SEED)
    made.add_argument("--until", type=date.fromisoformat, help=cli_texts.HELP_UNTIL)
    made.add_argument("--dir", type=Path, help=cli_texts.HELP_GENERATE_DIR)
    back = commands.add_parser("restore", help=cli_texts.HELP_RESTORE)
    back.add_argument("--user", help=cli_texts.HELP_USER)
    back.add_argument("--recovery-code", action="store_true", help=cli_texts.HELP_RECOVERY_CODE)
    back.add_argument("copy", type=Path, help=cli_texts.HELP_COPY)
    for name, text in cli_texts.HELP_COMMANDS.items():
        command = commands.add_parser(name, help=text)
        command.add_argument("--user", help=cli_texts.HELP_USER)
        if name == "backup":
            command.add_argument("target", type=Path, help=cli_texts.HELP_TARGET)
        if name == "enrol":
            command.add_argument("code", help=cli_texts.HELP_CODE)
            command.add_argument("address", help=cli_texts.HELP_ADDRESS)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; 0 when all is well, 1 when a check failed, 2 when it could not be done."""
    options = _parser().parse_args(arguments)
    # What a command needs is loaded with it, so that the window does not wait for what only commands use.
    from counter_app import bootstrap  # noqa: PLC0415

    try:
        match options.command:
            case None:
                return bootstrap.open_window(options.data)
            case "run-demo":
                return bootstrap.open_demo_window(options.dir)
            case "demo":
                return bootstrap.run_demo(options.dir, options.pictures, options.seed)
            case "generate":
                return bootstrap.generate(options.dir or options.data, options.cases, options.seed, options.until)
            case command:
                return bootstrap.run_command(command, options)
    except AppError as fault:
        sys.stderr.write(cli_texts.fault(fault) + "\n")
        return 2


if __name__ == "__main__":
    raise SystemExit(main())
