"""A Chromium without a window, driven over a pipe: nothing but Python's own library is needed."""

import base64
import json
import os
import subprocess
import tempfile


class Browser:
    """Starts the browser, and ends it with the block."""

    def __init__(self, path):
        self.profile = tempfile.TemporaryDirectory(prefix="check-pictures-")
        # What the browser reads is its file 3, what it writes its file 4.
        read_here, write_there = os.pipe()
        read_there, write_here = os.pipe()
        arguments = [
            path, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
            "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--mute-audio",
            f"--user-data-dir={self.profile.name}", "--remote-debugging-pipe", "about:blank",
        ]

        def connect():
            # Aside first: either of the two may have the number of the other.
            read, write = os.dup(read_there), os.dup(write_there)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            arguments, preexec_fn=connect, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read_there)
        os.close(write_there)
        self.reader = os.fdopen(read_here, "rb")
        self.writer = os.fdopen(write_here, "wb")
        self.number = 0
        self.events = []
        self.pending = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.send("Browser.close")
        except (OSError, EOFError):
            pass
        self.process.wait(timeout=20)
        self.profile.cleanup()

    def receive(self):
        """The next message."""
        while b"\0" not in self.pending:
            # Only what is there: a full block may never come.
            piece = self.reader.raw.read(1 << 20)
            if not piece:
                raise EOFError("the browser has ended")
            self.pending += piece
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def send(self, method, session=None, **parameters):
        """Sends a command and waits for its result; events that come meanwhile are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self.writer.write(json.dumps(message).encode() + b"\0")
        self.writer.flush()
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error'].get('message')}")
                return answer.get("result", {})
            self.events.append(answer)

    def wait(self, session, name):
        """Waits for an event."""
        while True:
            for event in self.events:
                if event.get("method") == name and event.get("sessionId") == session:
                    return event
            self.events.append(self.receive())


class Page:
    """One page, opened at an address."""

    def __init__(self, browser, address, width=1600, height=1000):
        self.browser = browser
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self.target = target
        self.session = browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network", "Accessibility"]:
            self.send(f"{domain}.enable")
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.address = address
        self.send("Page.navigate", url=address)
        browser.wait(self.session, "Page.loadEventFired")

    def send(self, method, **parameters):
        return self.browser.send(method, session=self.session, **parameters)

    def media(self, kind="screen", scheme="light"):
        """Shows the page as on a screen, light or dark, or as in print."""
        self.send("Emulation.setEmulatedMedia", media=kind, features=[{"name": "prefers-color-scheme", "value": scheme}])

    def evaluate(self, script):
        """The value of a script, which the page itself could not run."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"].get("exception", {}).get("description")))
        return answer["result"].get("value")

    def screenshot(self, path):
        data = self.send("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def complaints(self):
        """What the console says, and what was fetched beside the page."""
        said = []
        for event in self.browser.events:
            if event.get("sessionId") != self.session:
                continue
            parameters = event.get("params", {})
            match event["method"]:
                case "Runtime.consoleAPICalled" | "Runtime.exceptionThrown":
                    said.append(f"console: {json.dumps(parameters)[:200]}")
                case "Log.entryAdded":
                    said.append(f"console: {parameters['entry'].get('text')}")
                case "Network.requestWillBeSent" if parameters["request"]["url"] != self.address:
                    said.append(f"fetched: {parameters['request']['url'][:200]}")
        return said

    def roles(self):
        """The accessibility tree as pairs of role and name."""
        nodes = self.send("Accessibility.getFullAXTree")["nodes"]
        return [
            (node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if not node.get("ignored") and "role" in node]

    def close(self):
        self.browser.send("Target.closeTarget", targetId=self.target)
        self.browser.events = [event for event in self.browser.events if event.get("sessionId") != self.session]
