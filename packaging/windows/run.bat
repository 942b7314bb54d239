@echo off
rem Opens alash in a window of its own and keeps the window where something went wrong.
rem A file that is dragged onto this one is opened as a bank of questions.
setlocal
ver | "%SystemRoot%\System32\find.exe" " 10." >nul
if not errorlevel 1 goto new
ver | "%SystemRoot%\System32\find.exe" " 11." >nul
if not errorlevel 1 goto new
echo Windows 10 nemese odan zhangasy kerek.
echo Nuzhna Windows 10 ili novee.
echo Windows 10 or newer is needed.
pause
exit /b 2

:new
if exist "%~dp0alash.exe" goto unpacked
echo alash.exe zhoq: aldymen zip-ti tolyq shygharyp alyngyz.
echo Net alash.exe: snachala raspakuyte zip tselikom.
echo There is no alash.exe here: unpack the whole zip first.
pause
exit /b 2

:unpacked
chcp 65001 >nul
title alash
if "%~1"=="" goto words
if not "%~2"=="" goto words
if not exist "%~1" goto words
"%~dp0alash.exe" --bank "%~1"
goto ended

:words
"%~dp0alash.exe" %*

:ended
set code=%errorlevel%
if "%code%"=="0" exit /b 0
echo.
pause
exit /b %code%
