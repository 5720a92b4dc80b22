# Runs in a PowerShell of its own: makes and completes the help pages of the staged module's cmdlets.
param(
    [string] $PlatyPS,
    [string] $Module,
    [string] $Folder
)
$ErrorActionPreference = 'Stop'
Import-Module $PlatyPS
Import-Module $Module
$null = New-Item $Folder -ItemType Directory -Force

# Without a byte order mark, line ends as in the repository, and without the placeholder for aliases nobody needs.
function Write-Page([string] $Path, [string] $Text) {
    $Text = $Text -replace '\r\n', "`n" -replace '(?m)^This cmdlet has the following aliases,\n\s*\{\{Insert list of aliases\}\}\n+'
    [IO.File]::WriteAllText($Path, $Text)
}

foreach ($command in Get-Command -Module QuayPS -CommandType Cmdlet) {
    $page = Join-Path $Folder "$($command.Name).md"
    if (Test-Path $page) {
        $before = [IO.File]::ReadAllText($page)
        Update-MarkdownCommandHelp -LiteralPath $page -NoBackup
        $after = [IO.File]::ReadAllText($page)
        # The date alone is no change.
        $date = '(?m)^ms\.date:.*$'
        if (($after -replace '\r\n', "`n" -replace $date).Trim() -eq ($before -replace $date).Trim()) { $after = $before }
        else { "completed $($command.Name)" }
        Write-Page $page $after
    }
    else {
        $made = New-MarkdownCommandHelp -CommandInfo $command -OutputFolder ([IO.Path]::GetTempPath()) -Force
        Write-Page $page ([IO.File]::ReadAllText($made.FullName))
        Remove-Item $made.FullName
        "made $($command.Name)"
    }
}
