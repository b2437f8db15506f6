"""The command line as a program of its own: pipes, weight, speed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {"pandas", "duckdb", "pyarrow", "spacy", "streamlit", "numpy", "dateparser"}
LOADED = "; import sys; print(' '.join(sorted(m for m in sys.modules if '.' not in m)), file=sys.stderr)"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_importing_the_face_loads_nothing_heavy() -> None:
    done = run("-c", "import pipeline" + LOADED)
    assert done.returncode == 0, done.stderr
    assert not HEAVY & set(done.stderr.split())


def test_importing_the_face_is_quick() -> None:
    measured = "import time; t = time.perf_counter(); import pipeline; print(time.perf_counter() - t)"
    assert min(float(run("-c", measured).stdout) for _ in range(3)) < 0.3


def test_mentions_load_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It began in May 1618 – on a Wednesday.", encoding="utf-8")
    command = f"from pipeline.cli import main; main(['mentions', {str(tmp_path / 'a.txt')!r}])"
    done = run("-c", command + LOADED, LC_ALL="C")
    assert "1618-05" in done.stdout
    assert not HEAVY & set(done.stderr.split())


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It began in May 1618. " * 5000, encoding="utf-8")
    command = f"{sys.executable} -m pipeline mentions {tmp_path / 'a.txt'} | head -n 1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_an_error_is_one_line_and_code_2() -> None:
    done = run("-m", "pipeline", "mentions", "no such file.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: no such file.txt: there is no such file. Check the name.\n"


def test_control_c_stops_all_workers_and_leaves_no_traceback(tmp_path: Path) -> None:
    pile = "\n".join(
        json.dumps({"id": str(n), "text": f"Kim spoke in May 1618. {n}. " * 200}) for n in range(999)
    )
    (tmp_path / "n.jsonl").write_text(pile, encoding="utf-8")
    command = ["build", str(tmp_path), "-o", str(tmp_path / "case"), "--engine", "processes"]
    with subprocess.Popen(
        [sys.executable, "-m", "pipeline", *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    ) as running:
        time.sleep(2)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (130, "", "stopped; no case was changed\n")
    assert not (tmp_path / "case").exists()
