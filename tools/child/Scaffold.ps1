# Runs in a new PowerShell: creates and completes the help pages of the staged module's cmdlets.
param(
    [string] $PlatyPS,
    [string] $Module,
    [string] $Folder
)
$ErrorActionPreference = 'Stop'
Import-Module $PlatyPS
Import-Module $Module
$null = New-Item $Folder -ItemType Directory -Force

# Converts the line ends to those of the repository, and removes the placeholder for aliases, which no cmdlet has.
function Read-Page([string] $Path) {
    [IO.File]::ReadAllText($Path) -replace '\r\n', "`n" -replace '(?m)^This cmdlet has the following aliases,\n\s*\{\{Insert list of aliases\}\}\n+'
}

# platyPS also rewrites existing parts, so a page with all parameters is not changed.
function Test-PageComplete([string] $Path, $Command) {
    $described = @(Select-String -LiteralPath $Path -Pattern '^### -(\w+)$' | ForEach-Object { $_.Matches[0].Groups[1].Value })
    $common = [Management.Automation.Cmdlet]::CommonParameters
    -not (Compare-Object $described @($Command.Parameters.Keys | Where-Object { $_ -notin $common }))
}

foreach ($command in Get-Command -Module QuayPS -CommandType Cmdlet) {
    $page = Join-Path $Folder "$($command.Name).md"
    $isNew = -not (Test-Path $page)
    if (-not $isNew -and (Test-PageComplete $page $command)) { continue }
    if ($isNew) {
        $made = New-MarkdownCommandHelp -CommandInfo $command -OutputFolder $Folder
        Move-Item $made.FullName $page
        Remove-Item $made.DirectoryName
    }
    $before = Read-Page $page
    # For a new page too, since only this command adds <CommonParameters> to the syntax.
    Update-MarkdownCommandHelp -LiteralPath $page -NoBackup
    $after = Read-Page $page

    # A page that differs only in its date or in empty lines is not changed.
    $trivia = '(?m)^ms\.date:.*$|\s+'
    $changed = ($after -replace $trivia) -ne ($before -replace $trivia)
    # This also removes the byte order mark of platyPS.
    [IO.File]::WriteAllText($page, $(if ($changed) { $after.TrimEnd() + "`n" } else { $before }))
    if ($isNew) { "made $($command.Name)" } elseif ($changed) { "completed $($command.Name)" }
}
