@echo off
rem build [task ...] [-Option ...]: build.ps1, in the PowerShell of this machine or in the .NET tool.
setlocal
cd /d "%~dp0"
set "options=-NoProfile -ExecutionPolicy Bypass -File build.ps1"
where pwsh >nul 2>nul && (
    pwsh %options% %*
    goto end
)
where powershell >nul 2>nul && (
    powershell %options% %*
    goto end
)
dotnet tool restore
if errorlevel 1 (
    echo build.cmd: there is no PowerShell on this machine, and "dotnet tool restore" did not bring one. 1>&2
    exit /b 1
)
dotnet tool run pwsh %options% %*
:end
exit /b %errorlevel%
