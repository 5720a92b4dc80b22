@echo off
rem build [task ...] [-Option ...]: build.ps1, in PowerShell 7 where it is installed, else in Windows PowerShell.
setlocal
set "shell=powershell"
where pwsh >nul 2>nul && set "shell=pwsh"
%shell% -NoProfile -ExecutionPolicy Bypass -File "%~dp0build.ps1" %*
exit /b %errorlevel%
