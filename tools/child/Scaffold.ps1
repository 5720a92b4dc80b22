# Runs in a new PowerShell: creates and completes the help pages of the staged module's cmdlets. Parameters and types that
# other pages describe get the same description.
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

# The text that most pages have below a heading of the third level, such as a parameter that many cmdlets share. Pages of
# cmdlets that change something are counted separately from those that read.
function Get-UsualText([string] $Heading, [string] $Page) {
    $found = @($texts["$($Page -match '(?m)^### -WhatIf$') $Heading"])
    $usual = $found | Group-Object | Sort-Object Count -Descending | Select-Object -First 1
    if ($usual.Count -ge 5 -and 2 * $usual.Count -gt $found.Count) { $usual.Name }
}

# Inserts the descriptions that other pages share, and marks hidden parameters, which platyPS does not mark.
function Complete-Page([string] $Text, $Command) {
    $Text = [regex]::Replace($Text, '(?m)^### (\S+)\n\n\{\{ .*? \}\}', {
            param($match)
            $usual = Get-UsualText $match.Groups[1].Value $Text
            if ($usual) { "### $($match.Groups[1].Value)`n`n$usual" } else { $match.Value }
        })
    foreach ($parameter in $Command.Parameters.Values | Where-Object { $_.Attributes.DontShow -contains $true }) {
        $Text = $Text -replace "(?s)(### -$($parameter.Name)\n.*?\nDontShow: )false", '${1}true'
    }
    $Text
}

$texts = @{}
foreach ($file in Get-ChildItem $Folder -Filter *-*.md) {
    $page = Read-Page $file.FullName
    foreach ($match in [regex]::Matches($page, '(?sm)^### (\S+)\n\n([^`#{].*?)\n\n(?=```yaml|#)')) {
        $texts["$($page -match '(?m)^### -WhatIf$') $($match.Groups[1].Value)"] += @($match.Groups[2].Value)
    }
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
    $after = Complete-Page (Read-Page $page) $command

    # A page that differs only in its date or in empty lines is not changed.
    $trivia = '(?m)^ms\.date:.*$|\s+'
    $changed = ($after -replace $trivia) -ne ($before -replace $trivia)
    # This also removes the byte order mark of platyPS.
    [IO.File]::WriteAllText($page, $(if ($changed) { $after.TrimEnd() + "`n" } else { $before }))
    if ($isNew) { "made $($command.Name)" } elseif ($changed) { "completed $($command.Name)" }
}
