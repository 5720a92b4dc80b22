# Converts the Markdown of help pages to plain text.

# Splits Markdown into Heading, Paragraph, Item and Code blocks. A table is Code, since its columns are aligned already.
function ConvertFrom-MarkdownText {
    param([string] $Text)

    $kind = $null
    $lines = @()
    $fenced = $false
    foreach ($line in ($Text -split '\r?\n') + '') {
        $next = if ($line -match '^\s*```') { 'Fence' }
        elseif ($fenced) { 'Code' }
        elseif ($line -match '^#+\s') { 'Heading' }
        elseif ($line -match '^\|') { 'Table' }
        elseif ($line -match '^\s*([-*]|\d+\.)\s') { 'Item' }
        elseif ($line -match '\S') { 'Paragraph' }
        else { 'Blank' }

        # The line continues the block before it, or ends it.
        $continues = ($next -eq $kind -and $next -in 'Code', 'Table', 'Paragraph') -or ($next -eq 'Paragraph' -and $kind -eq 'Item')
        if ($kind -and -not $continues) {
            New-MarkdownBlock $kind $lines
            $kind = $null
        }
        if ($next -eq 'Fence') { $fenced = -not $fenced; continue }
        if ($next -eq 'Blank') { continue }
        $lines = @(if ($continues) { $lines }) + $line
        if (-not $continues) { $kind = $next }
    }
}

function New-MarkdownBlock {
    param([string] $Kind, [string[]] $Lines)

    $level = 0
    if ($Kind -in 'Code', 'Table') {
        $Kind = 'Code'
        $text = ($Lines -join "`n").TrimEnd()
    }
    else {
        $text = ($Lines | ForEach-Object { $_.Trim() }) -join ' '
        if ($Kind -eq 'Heading') {
            $level = ($text -replace '[^#].*').Length
            $text = $text -replace '^#+\s+'
        }
        # Links: web addresses are kept, links to other pages become their titles. Then bold, code and escapes.
        $text = $text -replace '\[([^\]]+)\]\((https?://[^)]+)\)', '$1 ($2)' -replace '\[([^\]]+)\]\([^)]*\)', '$1'
        $text = $text -replace '\*\*([^*]+)\*\*', '$1' -replace '`([^`]+)`', '$1' -replace '\\([<>\[\]*_|\\])', '$1'
    }
    [pscustomobject]@{ Kind = $Kind; Level = $level; Text = $text }
}

# Wraps a text between words. The first line begins with $First, the others with as many spaces.
function Split-Text {
    param([string] $Text, [string] $First, [int] $Width = 80)

    $line = $First
    $empty = $true
    foreach ($word in $Text -split '\s+') {
        if (-not $empty -and $line.Length + 1 + $word.Length -gt $Width) {
            $line
            $line = ' ' * $First.Length
            $empty = $true
        }
        $line += $(if (-not $empty) { ' ' }) + $word
        $empty = $false
    }
    $line
}
