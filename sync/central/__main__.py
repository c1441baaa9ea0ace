"""The command line `counter-central`: serve, enrol, station, consent, consents, verify, rebuild, report."""

from __future__ import annotations

import argparse
import json
import logging
import os
import re
import secrets
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psycopg
from platformdirs import user_data_path
from sqlalchemy.exc import OperationalError

from counter_app.domain.errors import AppError, NotAllowed
from counter_app.domain.wita import moment_words
from resources.loading import load_calendar, load_regions
from sync.central import consenting, overview, phoned, projecting, sharing, stations
from sync.central.opening import Place, opened
from sync.central.serving import Ready, Running, now_ms
from sync.central.texts import asking_lines, say, say_error
from sync.contract.enrolment import new_code

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sync.central.opening import Opened

_AREA: Final = re.compile(r"[0-9]{4}\.[0-9]{2}")
_PORT: Final = 7501
_NOT_SOUND: Final = 1
_FAILED: Final = 2
_INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the answer is the exit status."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        with opened(_place(options)) as found:
            command: Callable[[argparse.Namespace, Opened], int] = options.command
            return command(options, found)
    except KeyboardInterrupt:
        return 0 if options.command is _serve else _INTERRUPTED
    except AppError as error:
        sys.stderr.write(say_error(error.code, error.data) + "\n")
        return _FAILED
    except (psycopg.OperationalError, OperationalError):
        sys.stderr.write(say_error("database_lost", {}) + "\n")
        return _FAILED


def _place(options: argparse.Namespace) -> Place:
    given: Any = options
    return Place(
        data=Path(given.data).absolute(),
        host=getattr(given, "host", "127.0.0.1"),
        names=tuple(getattr(given, "server_name", None) or ()),
        os_user=os.environ.get("CENTRAL_OS_USER", "nobody"),
        database_url=os.environ.get("CENTRAL_DATABASE_URL", ""),
        owner_url=os.environ.get("CENTRAL_OWNER_URL", ""),
    )


def _default_folder() -> Path:
    """Where root keeps what belongs to the machine, and others what belongs to them."""
    if os.name == "posix" and os.geteuid() == 0:
        return Path("/var/lib/counter-central")
    return user_data_path("counter-central", appauthor=False)


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    folder = os.environ.get("CENTRAL_DATA") or str(_default_folder())
    common.add_argument("--data", default=folder, metavar="DIR", help=say("help_data"))
    parser = argparse.ArgumentParser(prog="counter-central", description=say("program"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", parents=[common], help=say("help_serve"))
    serve.add_argument("--host", default="127.0.0.1", help=say("help_host"))
    serve.add_argument("--port", type=int, default=_PORT, help=say("help_port"))
    serve.add_argument("--server-name", action="append", metavar="NAME", help=say("help_server_name"))
    serve.add_argument("--ready-file", type=Path, metavar="FILE", help=say("help_ready"))
    serve.set_defaults(command=_serve)

    enrol = commands.add_parser("enrol", parents=[common], help=say("help_enrol"))
    enrol.add_argument("--area", action="append", required=True, type=_area, help=say("help_area"))
    enrol.add_argument("--name", required=True, help=say("help_name"))
    enrol.set_defaults(command=_enrol)

    station = commands.add_parser("station", help=say("help_station")).add_subparsers(required=True)
    listing = station.add_parser("list", parents=[common], help=say("help_station"))
    listing.set_defaults(command=_station_list)

    consent = commands.add_parser("consent", parents=[common], help=say("help_consent"))
    consent.add_argument("--station", metavar="STATION", help=say("help_consent_station"))
    consent.add_argument("--supervisor", metavar="LOGIN", help=say("help_supervisor"))
    consent.add_argument("request", nargs="?", metavar="REQUEST", help=say("help_request"))
    consent.add_argument("--renew", metavar="STATION", help=say("help_renew"))
    consent.set_defaults(command=_consent)
    consents = commands.add_parser("consents", parents=[common], help=say("help_consents"))
    consents.set_defaults(command=_consents)

    for name, command in (("verify", _verify), ("report", _report), ("rebuild", _rebuild)):
        parts = commands.add_parser(name, parents=[common], help=say(f"help_{name}"))
        parts.add_argument("--json", action="store_true", help=say("help_json"))
        parts.set_defaults(command=command)
    return parser


def _area(text: str) -> str:
    if _AREA.fullmatch(text) is None:
        raise argparse.ArgumentTypeError(say("area_malformed"))
    return text


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _serve(options: argparse.Namespace, found: Opened) -> int:
    place = _place(options)

    def listening(ready: Ready) -> None:
        _say(say("serving", url=ready.url))
        _say(say("fingerprint", fingerprint=ready.fingerprint))
        _say(say("data_folder", path=str(place.data)))
        if options.ready_file is not None:
            ready.write(options.ready_file)

    workday_after = load_calendar().next_working_day
    Running(found, place.host, options.port, place.all_names[0], _area_names(), workday_after).run(listening)
    return 0


def _area_names() -> dict[str, str]:
    """The kecamatan of the kabupaten as it is today, by area."""
    return {district.area: district.name for district in load_regions().districts if not district.former}


def _enrol(options: argparse.Namespace, found: Opened) -> int:
    """Print the code alone on standard output, and what it is for beside it."""
    areas = list(dict.fromkeys(options.area))
    unknown = [area for area in areas if area not in _area_names()]
    if unknown:
        raise NotAllowed("area_unknown", area=unknown[0])
    while True:
        code = new_code(secrets.token_bytes, found.certificates.authority)
        if stations.add_code(found.database, code, areas, options.name, now=now_ms()):
            break
    sys.stderr.write(say("code_for", name=options.name, areas=", ".join(areas)) + "\n")
    _say(str(code))
    return 0


def _station_list(_: argparse.Namespace, found: Opened) -> int:
    lines = stations.stations(found.database, found.database.areas())
    for line in lines:
        seen = moment_words(line.heard) if line.heard else say("never_heard")
        _say(say("station_line", id=line.id, areas=",".join(line.areas), name=line.name, seen=seen))
    if not lines:
        _say(say("no_stations"))
    return 0


def _consent(options: argparse.Namespace, found: Opened) -> int:
    """Print the code alone on standard output, and before it what is agreed to; or have a secret made anew."""
    asked = (options.station, options.supervisor, options.request)
    if (options.renew is None) != all(asked) or (options.renew is not None and any(asked)):
        raise NotAllowed("consent_incomplete")
    if options.renew is not None:
        sharing.renew(found.database, options.renew, now=now_ms())
        _say(say("consent_renewed", station=options.renew))
        return 0
    given = consenting.answer(found.database, *asked, now=now_ms())
    names = ", ".join(_area_names().get(area, area) for area in given.areas)
    lines = (
        say("consent_station", station=given.station, name=given.station_name, areas=names),
        say("consent_act", act=say(f"act_{given.action.value}")),
        *asking_lines(given.action, given.asking),
        say("consent_by", name=given.supervisor),
    )
    sys.stderr.write("\n".join(lines) + "\n")
    _say(given.code)
    return 0


def _consents(_: argparse.Namespace, found: Opened) -> int:
    """List what was answered, and what stations say was answered though it was not."""
    areas = found.database.areas()
    lines = consenting.given(found.database, areas)
    for line in lines:
        given = {"act": say(f"act_{line.act}"), "request": line.request, "supervisor": line.supervisor}
        _say(say("consent_line", moment=moment_words(line.given), station=line.station, **given))
    if not lines:
        _say(say("no_consents"))
    if strange := phoned.unanswered(found.database, areas):
        _say(say("consents_unanswered", count=len(strange)))
    for one in strange:
        names = {"kind": one.kind, "about": one.about, "actor": one.actor, "supervisor": one.supervisor}
        _say(say("unanswered_line", moment=moment_words(one.at), station=one.station, seq=one.seq, **names))
    return 0


def _verify(options: argparse.Namespace, found: Opened) -> int:
    result = overview.report(found.database, verified=True)
    if options.json:
        _say(json.dumps(_report_values(result)))
        return 0 if result.sound else _NOT_SOUND
    for chain in result.chains:
        state = chain.fault or say("whole")
        _say(
            say(
                "chain_line",
                station=chain.station,
                stream=chain.stream,
                seq=chain.seq,
                head=chain.head[:16],
                state=state,
            )
        )
    for item in result.not_entitled:
        _say(say("not_entitled", station=item.station, seq=item.seq, kind=item.kind, area=item.area, asked=item.asked))
    entries = sum(chain.seq for chain in result.chains)
    _say(say("all_whole", chains=len(result.chains), entries=entries) if result.sound else say("not_whole"))
    return 0 if result.sound else _NOT_SOUND


def _report(options: argparse.Namespace, found: Opened) -> int:
    """What central holds, after folding what has not been folded yet."""
    projecting.catch_up(found.database, found.database.areas())
    values = _report_values(overview.report(found.database))
    _say(json.dumps(values, indent=None if options.json else 2))
    return 0


def _rebuild(options: argparse.Namespace, found: Opened) -> int:
    projecting.rebuild(found.database, found.database.areas())
    return _report(options, found)


def _report_values(result: overview.Report) -> dict[str, Any]:
    values = asdict(result)
    values["sound"] = result.sound
    values["total_cases"] = sum(result.cases.values())
    return values


if __name__ == "__main__":
    raise SystemExit(main())
