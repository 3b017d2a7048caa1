#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer-nogui) tries for some five seconds of the processor how well it draws
# (user/GraphicsRenderTests.log) whenever it is started without a window, not once after it was installed: that this version was
# started before (ooSetupLastVersion) is noted only once a window was open. A profile that names a later version spares it that.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer-nogui).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
echo text >text.txt
log=profile/user/GraphicsRenderTests.log
start() {
  rm -f "$log"
  soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf text.txt >/dev/null 2>&1
}
start
time start
test -s "$log"
sed -i '/ooSetupLastVersion/d; s|</oor:items>|<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>999.0</value></prop></item>&|' profile/user/registrymodifications.xcu
time start
test ! -e "$log"
