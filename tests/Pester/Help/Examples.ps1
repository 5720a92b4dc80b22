# Reads the examples of the documents and runs them.

# The documents with their sections. A section has the code blocks of powershell below one heading, each with the block of
# output that follows it.
function Get-ExampleDocument {
    param([string] $Root, [hashtable] $Table)

    $files = @(Get-Item "$Root/README.md", "$Root/docs/cookbook.md") + @(Get-ChildItem "$Root/docs/en-US" -Filter *.md)
    foreach ($file in $files) {
        $sections = @(Read-ExampleSection $file.FullName | ForEach-Object { Add-ExampleNeed $_ $Table $file.BaseName })
        if ($sections) { @{ Name = $file.BaseName; Sections = $sections } }
    }
}

function Read-ExampleSection {
    param([string] $Path)

    $section = $null
    $kind = $null
    $lines = @()
    foreach ($line in Get-Content -LiteralPath $Path -Encoding UTF8) {
        if ($null -eq $kind -and $line -match '^#+ +(.*)') {
            if ($section.Blocks) { $section }
            $section = @{ Title = $Matches[1]; Blocks = @() }
        }
        elseif ($null -eq $kind -and $line -match '^```(.*)') {
            $kind = $Matches[1]
            $lines = @()
        }
        elseif ($line -eq '```') {
            if ($kind -eq 'powershell') { $section.Blocks += @{ Code = $lines -join "`n"; Output = $null } }
            elseif ($kind -eq 'output') { $section.Blocks[-1].Output = $lines -join "`n" }
            $kind = $null
        }
        elseif ($null -ne $kind) { $lines += $line }
    }
    if ($section.Blocks) { $section }
}

# Adds the entries of the table for all pages, for the page, and for the part of the page that is named like the
# beginning of the section's heading. A skipped section is left out.
function Add-ExampleNeed {
    param([hashtable] $Section, [hashtable] $Table, [string] $Page)

    $need = if ($Table.ContainsKey($Page)) { $Table[$Page] } else { @{} }
    $part = $need.Keys | Where-Object { $Section.Title -like "$_*" } | Select-Object -First 1
    $needs = @($Table['*'], $need) + @(if ($part) { $need[$part] })
    if (@($needs.Skip | Where-Object { $_ })) { return }
    $Section.Errors = @($needs.Errors | Where-Object { $_ })
    $Section.Before = @($needs.Before | Where-Object { $_ })
    $Section.As = @($needs.As | Where-Object { $_ }) + 'superuser' | Select-Object -First 1
    if (@($needs.Varies | Where-Object { $_ })) { foreach ($block in $Section.Blocks) { $block.Output = $null } }
    foreach ($kind in 'Options', 'Files') {
        $Section[$kind] = @{}
        foreach ($some in $needs.$kind | Where-Object { $_ }) { foreach ($name in $some.Keys) { $Section[$kind][$name] = $some[$name] } }
    }
    $Section
}

# Runs a section. Returns the texts that its blocks write, formatted by Format-ExampleText, and the ids of its errors. Messages of
# -WhatIf go to the host only, and are read from a transcript.
function Invoke-Example {
    param([hashtable] $Section, [string] $Folder)

    $world = Open-ExampleWorld $Section $Folder
    $run = @{ Texts = @(); Errors = @(); Messages = @() }
    foreach ($block in $Section.Blocks) {
        $log = if ($block.Output -like '*What if:*') { "$Folder.log" }
        if ($log) { $null = Start-Transcript $log }
        # As at a prompt, each statement has its own tables.
        $text = foreach ($statement in [scriptblock]::Create((ConvertTo-ExampleCode $block.Code)).Ast.EndBlock.Statements) {
            $written = @(try { . $world ([scriptblock]::Create($statement.Extent.Text)) *>&1 } catch { $_ })
            $failures = @($written | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
            $run.Errors += @($failures | ForEach-Object { $_.FullyQualifiedErrorId -replace ',.*' })
            $run.Messages += @($failures | ForEach-Object { "$_" })
            if ($null -ne $block.Output) { $written | ForEach-Object { ConvertTo-ExampleMessage $_ } | Out-String -Width 80 }
        }
        if ($log) {
            $null = Stop-Transcript
            $text = @($text) + @(Get-Content $log | Where-Object { $_ -like 'What if:*' })
            Remove-Item $log
        }
        $run.Texts += Format-ExampleText ($text -join "`n")
    }
    $run
}

# Errors and warnings as a prompt shows them, on one line.
function ConvertTo-ExampleMessage {
    param($Item)

    if ($Item -is [Management.Automation.ErrorRecord]) { "$($Item.InvocationInfo.MyCommand): $Item" }
    elseif ($Item -is [Management.Automation.WarningRecord]) { "WARNING: $Item" }
    else { $Item }
}

# Replaces the registries in the documents by that of the tests, their applications by one of it,
# and prompts for a password by a password.
function ConvertTo-ExampleCode {
    param([string] $Code)

    $Code = $Code -replace '(?:https://)?\b(registry|test|old|new|other|prod)\.example\.com\b(?!/|:)', $env:QUAY_ENDPOINT
    $Code = $Code -replace '\b67O1PWHLMQWEK5EI47R2\b', '((Get-ExampleApplication).ClientId)'
    $Code = $Code -replace ' -(\w*Credential) ([a-z]\w*)', ' -$1 (New-TestCredential $2 password)'
    $Code = $Code -replace '-TimeoutSec \d+', '-TimeoutSec 10'
    $Code -replace ' -Confirm(?![:\w])' -replace '\bexit (?=[\d$(])', 'return '
}

# Removes the parts of a text that differ from run to run: times, ids, the address of the registry, and white space and lines,
# since the width of a column depends on them.
function Format-ExampleText {
    param([string] $Text)

    $Text = $Text -replace '\x1b\[[0-9;?]*[A-Za-z]'
    $Text = $Text.Replace("$env:QUAY_ENDPOINT", 'https://registry.example.com').Replace(([uri]$env:QUAY_ENDPOINT).Authority, 'registry.example.com')
    $Text = $Text -replace '\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?|\w{3}, \d\d \w{3} \d{4} [\d:]{8} -0000|\d\d?/\d\d?/\d{4} \d\d?:\d\d:\d\d( [AP]M)?', 'TIME'
    $Text = $Text -replace '\b\d+ ms', 'MS' -replace '\b[\w-]{18,}\u2026', 'KID'
    $Text -replace '\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b', 'UUID' -replace '\s+|-{2,}'
}
