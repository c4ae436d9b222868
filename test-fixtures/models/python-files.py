import aiofiles
import codecs
import glob
import io
import os
import os.path
import pathlib
import shutil
import sys
import tarfile
import tempfile
import zipfile
from os.path import join
from pathlib import Path, PurePath

import werkzeug
from werkzeug.utils import secure_filename

value = sys.argv[1]

os.open(value, os.O_RDONLY)  # flow: untrusted-input -> path
os.remove(value)  # flow: untrusted-input -> path
os.unlink(value)  # flow: untrusted-input -> path
os.rmdir(value)  # flow: untrusted-input -> path
os.removedirs(value)  # flow: untrusted-input -> path
os.mkdir(value)  # flow: untrusted-input -> path
os.listdir(value)  # flow: untrusted-input -> path
os.scandir(value)  # flow: untrusted-input -> path
os.chmod(value, 0o600)  # flow: untrusted-input -> path
os.chown(value, 1, 1)  # flow: untrusted-input -> path
os.truncate(value, 0)  # flow: untrusted-input -> path
os.readlink(value)  # flow: untrusted-input -> path
os.chdir(value)  # flow: untrusted-input -> path
os.makedirs(value, exist_ok=True)  # flow: untrusted-input -> path
os.makedirs(name=value)  # flow: untrusted-input -> path
for entry in os.walk(value):  # flow: untrusted-input -> path
    pass
os.rename(value, "fixed")  # flow: untrusted-input -> path
os.rename("fixed", value)  # flow: untrusted-input -> path
os.renames(value, "fixed")  # flow: untrusted-input -> path
os.renames("fixed", value)  # flow: untrusted-input -> path
os.replace(value, "fixed")  # flow: untrusted-input -> path
os.replace("fixed", value)  # flow: untrusted-input -> path
os.link(value, "fixed")  # flow: untrusted-input -> path
os.link("fixed", value)  # flow: untrusted-input -> path
os.symlink(value, "fixed")  # flow: untrusted-input -> path
os.symlink("fixed", value)  # flow: untrusted-input -> path
os.stat(value)  # noflow
os.access(value, os.R_OK)  # noflow

open(os.fspath(value))  # flow: untrusted-input -> path
open(os.path.join("/srv", value))  # flow: untrusted-input -> path
open(os.path.abspath(value))  # flow: untrusted-input -> path
open(os.path.realpath(value))  # flow: untrusted-input -> path
open(os.path.normpath(value))  # flow: untrusted-input -> path
open(os.path.expanduser(value))  # flow: untrusted-input -> path
open(os.path.expandvars(value))  # flow: untrusted-input -> path
open(os.path.dirname(value))  # flow: untrusted-input -> path
open(os.path.relpath(value))  # flow: untrusted-input -> path
open(join("/srv", value))  # flow: untrusted-input -> path
open(os.path.commonpath([value, "/srv"]))  # flow: untrusted-input -> path
open(os.path.commonprefix([value, "/srv"]))  # flow: untrusted-input -> path
open(os.path.split(value)[0])  # flow: untrusted-input -> path
open(os.path.splitext(value)[0])  # flow: untrusted-input -> path
open(os.path.join("/srv", os.path.basename(value)))  # noflow
open(os.path.join("/srv", secure_filename(value)))  # noflow
open(os.path.join("/srv", werkzeug.secure_filename(value)))  # noflow
open(str(os.path.exists(value)))  # noflow
open(str(os.path.isfile(value)))  # noflow
open(str(os.path.isdir(value)))  # noflow
open(str(os.path.getsize(value)))  # noflow
open(str(os.path.isabs(value)))  # noflow

path = Path(value)
Path("/srv", value).open()  # flow: untrusted-input -> path
open(pathlib.Path(value))  # flow: untrusted-input -> path
open(PurePath("/srv", value))  # flow: untrusted-input -> path
(Path("/srv") / value).read_text()  # flow: untrusted-input -> path
(Path("/srv") / "fixed").read_text()  # noflow
Path("/srv").joinpath(value).read_text()  # flow: untrusted-input -> path
open(f"/srv/{Path(value).name}")  # noflow
open("/srv/" + path.stem)  # noflow
(Path("/srv") / ("a" + path.suffix)).read_text()  # noflow
open(f"/srv/{path.parent}")  # flow: untrusted-input -> path
path.parent.mkdir()  # flow: untrusted-input -> path
path.with_name("a").read_text()  # flow: untrusted-input -> path
Path("/srv/a").with_name(value).read_text()  # flow: untrusted-input -> path
open(path.as_posix())  # flow: untrusted-input -> path
path.resolve().read_text()  # flow: untrusted-input -> path
path.absolute().read_text()  # flow: untrusted-input -> path
path.expanduser().read_text()  # flow: untrusted-input -> path
path.with_suffix(".txt").read_text()  # flow: untrusted-input -> path
path.relative_to("/srv").read_text()  # flow: untrusted-input -> path
path.open()  # flow: untrusted-input -> path
Path("fixed").open()  # noflow
path.read_text()  # flow: untrusted-input -> path
Path("fixed").read_text()  # noflow
path.read_bytes()  # flow: untrusted-input -> path
Path("fixed").read_bytes()  # noflow
path.write_text("a")  # flow: untrusted-input -> path
Path("fixed").write_text("a")  # noflow
path.write_bytes(b"a")  # flow: untrusted-input -> path
Path("fixed").write_bytes(b"a")  # noflow
path.unlink()  # flow: untrusted-input -> path
Path("fixed").unlink()  # noflow
path.rmdir()  # flow: untrusted-input -> path
Path("fixed").rmdir()  # noflow
path.mkdir()  # flow: untrusted-input -> path
Path("fixed").mkdir()  # noflow
path.touch()  # flow: untrusted-input -> path
Path("fixed").touch()  # noflow
path.chmod(0o600)  # flow: untrusted-input -> path
Path("fixed").chmod(0o600)  # noflow
path.iterdir()  # flow: untrusted-input -> path
Path("fixed").iterdir()  # noflow
path.glob("fixed")  # flow: untrusted-input -> path
Path("fixed").glob(value)  # flow: untrusted-input -> path
path.rglob("fixed")  # flow: untrusted-input -> path
Path("fixed").rglob(value)  # flow: untrusted-input -> path
path.rename("fixed")  # flow: untrusted-input -> path
Path("fixed").rename(value)  # flow: untrusted-input -> path
path.replace("fixed")  # flow: untrusted-input -> path
Path("fixed").replace(value)  # flow: untrusted-input -> path
# methods of texts
str(path).replace("/", ":")  # noflow
repr(path).replace("/", ":")  # noflow
path.as_posix().replace("/", ":")  # noflow
os.path.join(path, "name").replace("/", ":")  # noflow
path.replace("/", ":")  # noflow
open(str(path).replace("a", "b"))  # flow: untrusted-input -> path
open(os.path.join(path, "name").lower())  # flow: untrusted-input -> path
path.symlink_to("fixed")  # flow: untrusted-input -> path
Path("fixed").symlink_to(value)  # flow: untrusted-input -> path
path.exists()  # noflow
path.is_file()  # noflow
path.is_dir()  # noflow

shutil.copy(value, "fixed")  # flow: untrusted-input -> path
shutil.copy("fixed", value)  # flow: untrusted-input -> path
shutil.copy2(value, "fixed")  # flow: untrusted-input -> path
shutil.copy2("fixed", value)  # flow: untrusted-input -> path
shutil.copyfile(value, "fixed")  # flow: untrusted-input -> path
shutil.copyfile("fixed", value)  # flow: untrusted-input -> path
shutil.copytree(value, "fixed")  # flow: untrusted-input -> path
shutil.copytree("fixed", value)  # flow: untrusted-input -> path
shutil.move(value, "fixed")  # flow: untrusted-input -> path
shutil.move("fixed", value)  # flow: untrusted-input -> path
shutil.rmtree(value)  # flow: untrusted-input -> path
shutil.rmtree(path=value)  # flow: untrusted-input -> path
shutil.unpack_archive(value)  # flow: untrusted-input -> path
shutil.unpack_archive("a.zip", value)  # flow: untrusted-input -> path
shutil.make_archive(value, "zip")  # flow: untrusted-input -> path
shutil.make_archive("a", "zip", root_dir=value)  # flow: untrusted-input -> path
glob.glob(value)  # flow: untrusted-input -> path
glob.iglob(f"/srv/{value}/*")  # flow: untrusted-input -> path
io.open(value)  # flow: untrusted-input -> path
codecs.open(value)  # flow: untrusted-input -> path
aiofiles.open(value)  # flow: untrusted-input -> path
zipfile.ZipFile(value)  # flow: untrusted-input -> path
tarfile.open(name=value)  # flow: untrusted-input -> path


def read(target: Path):
    return target.read_text()  # flow: untrusted-input -> path


read(path)
with open("fixed", "w") as file:  # noflow
    file.write(value)  # noflow

# a made-up name in a folder that is given
os.listdir(tempfile.mkdtemp(dir=value))  # flow: untrusted-input -> path
os.remove(tempfile.mkstemp(dir=value)[1])  # flow: untrusted-input -> path
os.remove(tempfile.NamedTemporaryFile(dir=value).name)  # flow: untrusted-input -> path
with tempfile.TemporaryDirectory(dir=value) as folder:
    os.listdir(folder)  # flow: untrusted-input -> path
os.listdir(tempfile.mkdtemp())  # noflow
