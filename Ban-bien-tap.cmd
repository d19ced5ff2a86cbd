@echo off
rem Bang Vang: double-click to set up (the first time) and open the preview in the browser;
rem drop a Word file on it for a new article; "Ban-bien-tap check" runs a task of tasks.py.
rem ASCII only, and no name of a folder outside of quotes or in the arguments of a call: cmd.exe
rem reads this file in the code page of the console, and folders may have & ! ( % and blanks.
rem The Vietnamese text for a machine without Python is plugins\tools\bootstrap\can-python.txt.
setlocal EnableExtensions DisableDelayedExpansion
title Bang Vang - Ban bien tap
set "WORD="
if /i "%~x1"==".docx" set "WORD=%~f1"

rem pushd gives a network folder (\\server\share) a drive letter for as long as this runs.
pushd "%~dp0"
if errorlevel 1 goto no_folder
set "HERE=%CD%"
if not exist "%HERE%\tasks.py" goto not_whole
if not exist "%HERE%\plugins\tools\bootstrap\probe.py" goto not_whole

rem The new py.exe downloads a missing Python by itself; here it shall only look.
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"
rem What messages name for the next step; py.exe may not be here.
set "BANG_VANG_COMMAND=Ban-bien-tap"
set "FOUND="
set "WITH="
set "OPTION="
set "SEEN="

rem 1. A Python carried with the portal.
set "TRY=%HERE%\python\python.exe"
call :probe

rem 2. The py launcher, newest first; the last line is for versions that are newer than this file.
for %%p in (py.exe) do set "TRY=%%~$PATH:p"
if not defined TRY set "TRY=%SystemRoot%\py.exe"
if not exist "%TRY%" set "TRY=%LocalAppData%\Programs\Python\Launcher\py.exe"
for %%o in (-3.14 -3.13 -3.12 -3.11 -3) do (
    set "OPTION=%%o"
    call :probe
)
set "OPTION="

rem 3. Every python.exe on PATH. The stub of the Microsoft Store ends with an error, so it is passed.
for %%d in ("%PATH:;=" "%") do (
    set "TRY=%%~d\python.exe"
    call :probe
)

rem 4. The usual places of an installation that is not on PATH.
for %%v in (314 313 312 311) do (
    for %%s in ("" "-arm64") do (
        set "TRY=%LocalAppData%\Programs\Python\Python%%v%%~s\python.exe"
        call :probe
        set "TRY=%ProgramFiles%\Python%%v%%~s\python.exe"
        call :probe
    )
    set "TRY=%SystemDrive%\Python%%v\python.exe"
    call :probe
)
for %%v in (3.14 3.13 3.12 3.11) do (
    for %%s in (64 arm64) do (
        set "TRY=%LocalAppData%\Python\pythoncore-%%v-%%s\python.exe"
        call :probe
    )
)
if not defined FOUND goto no_python

if defined WORD goto word
if not "%~1"=="" goto task
"%FOUND%" %WITH% "%HERE%\tasks.py" serve --open
set "CODE=%errorlevel%"
popd
if "%CODE%"=="0" exit /b 0
rem Closed with Ctrl-C.
if "%CODE%"=="-1073741510" exit /b 0
goto stay

:word
"%FOUND%" %WITH% "%HERE%\tasks.py" new --from "%WORD%"
set "CODE=%errorlevel%"
popd
goto stay

:task
"%FOUND%" %WITH% "%HERE%\tasks.py" %*
set "CODE=%errorlevel%"
popd
exit /b %CODE%

:probe
rem Takes TRY and OPTION; FOUND, WITH become the first of them that can run the portal.
if defined FOUND exit /b 0
if not exist "%TRY%" exit /b 0
"%TRY%" %OPTION% "%HERE%\plugins\tools\bootstrap\probe.py" >nul 2>nul
if not "%errorlevel%"=="0" (
    set "SEEN=%TRY%"
    exit /b 0
)
set "FOUND=%TRY%"
set "WITH=%OPTION%"
exit /b 0

:no_python
set "CODE=1"
call :tell
echo.
echo [Khong dau] May nay chua co Python phu hop: can ban 64 bit, tu 3.11 den 3.14.
echo [Khong dau] Tai tai https://www.python.org/downloads/ , khi cai danh dau "Add python.exe to PATH".
if defined SEEN echo [Khong dau] Da thay nhung khong dung duoc: "%SEEN%"
popd
goto stay

:tell
rem The text is UTF-8: shown in that code page, and the console's own one is given back.
set "PAGE="
for /f "tokens=2 delims=:." %%c in ('%SystemRoot%\System32\chcp.com 2^>nul') do set "PAGE=%%c"
"%SystemRoot%\System32\chcp.com" 65001 >nul 2>nul
if errorlevel 1 exit /b 0
type "%HERE%\plugins\tools\bootstrap\can-python.txt"
if defined PAGE "%SystemRoot%\System32\chcp.com" %PAGE% >nul 2>nul
exit /b 0

:not_whole
set "CODE=1"
echo Thieu tep cua Bang Vang ben canh tep nay. Neu dang mo trong tep nen (.zip),
echo hay giai nen ca thu muc ra o dia (vi du C:\Bang-Vang) roi bam dup Ban-bien-tap.cmd o do.
popd
goto stay

:no_folder
set "CODE=1"
echo Khong mo duoc thu muc cua tep nay. Neu la thu muc tren mang, hay kiem tra mang,
echo hoac chep ca thu muc ve o dia cua may (vi du C:\Bang-Vang) roi bam dup lai.

:stay
echo.
echo Bam phim bat ky de dong cua so nay.
pause >nul
exit /b %CODE%
