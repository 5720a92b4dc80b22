# As much Markdown as help pages need, turned into plain text.

# Heading, Paragraph, Item and Code blocks, in order. A table is code: its columns are already aligned.
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

        # A line goes on with the block before it, or ends that one.
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
        # Links: an address stays, a neighbouring page is its title. Then bold, code and escapes.
        $text = $text -replace '\[([^\]]+)\]\((https?://[^)]+)\)', '$1 ($2)' -replace '\[([^\]]+)\]\([^)]*\)', '$1'
        $text = $text -replace '\*\*([^*]+)\*\*', '$1' -replace '`([^`]+)`', '$1' -replace '\\([<>\[\]*_|\\])', '$1'
    }
    [pscustomobject]@{ Kind = $Kind; Level = $level; Text = $text }
}

# Breaks between words. The first line gets $First, the others as many spaces.
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
