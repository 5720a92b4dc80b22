# docs/en-US/*.md -> out/help: one MAML file for the cmdlets, one text file for each about_ topic.

function Update-ModuleHelp {
    param($Build, [switch] $Required)

    $pages = @(Get-ChildItem (Join-Path $Build.Root 'docs/en-US') -Filter *.md -ErrorAction SilentlyContinue)
    if (-not $pages) {
        if (Test-Path $Build.Help) { Remove-Item $Build.Help -Recurse -Force }
        if ($Required -and -not $Build.AllowMissing) { throw 'docs/en-US has no help pages. Create them with build.ps1 -Task Docs -Scaffold.' }
        Write-Host 'docs/en-US has no help pages.' -ForegroundColor Yellow
        return
    }

    # The time of the folder counts too, since it changes when a page is deleted.
    $maml = Join-Path $Build.Help 'QuayPS.dll-Help.xml'
    $made = Get-Item $maml -ErrorAction SilentlyContinue
    $inputs = $pages + (Get-Item $pages[0].DirectoryName, "$PSScriptRoot/Help.ps1", "$PSScriptRoot/Markdown.ps1")
    if ($made -and -not ($inputs | Where-Object LastWriteTimeUtc -GT $made.LastWriteTimeUtc)) { return }

    $platyPS = Find-BuildModule $Build Microsoft.PowerShell.PlatyPS -Required:($Required -and -not $Build.AllowMissing)
    if (-not $platyPS) {
        Write-Host 'The module is staged without help.' -ForegroundColor Yellow
        return
    }

    Write-Step 'Help'
    if (Test-Path $Build.Help) { Remove-Item $Build.Help -Recurse -Force }
    $null = New-Item $Build.Help -ItemType Directory
    $topics, $commands = $pages.Where({ $_.Name -like 'about_*' }, 'Split')
    foreach ($topic in $topics) {
        $text = ConvertTo-AboutText (Get-Content $topic.FullName -Raw -Encoding UTF8)
        [IO.File]::WriteAllText((Join-Path $Build.Help "$($topic.BaseName).help.txt"), $text)
    }
    if ($commands) {
        Import-Module $platyPS
        $made = Import-MarkdownCommandHelp -LiteralPath $commands.FullName | Export-MamlCommandHelp -OutputFolder $Build.Help -Force
        Convert-Maml @($made)[0].FullName $maml
        Remove-Item (Join-Path $Build.Help 'QuayPS') -Recurse
    }
    Write-Host "$(@($commands).Count) cmdlets, $(@($topics).Count) topics"
}

# The layout that Get-Help expects: the name on line 2, the short description on line 5.
function ConvertTo-AboutText {
    param([string] $Markdown)

    $lines = foreach ($block in ConvertFrom-MarkdownText $Markdown) {
        switch ($block.Kind) {
            'Heading' {
                switch ($block.Level) {
                    1 { 'TOPIC', "    $($block.Text)" }
                    2 { $block.Text.ToUpperInvariant() }
                    default { "  $($block.Text)" }
                }
                # No empty line between a heading and its text.
                if ($block.Level -eq 1) { '' }
            }
            'Paragraph' { Split-Text $block.Text '    '; '' }
            'Item' {
                $mark, $rest = $block.Text -split '\s+', 2
                Split-Text $rest "    $mark "; ''
            }
            'Code' { $block.Text -split '\n' | ForEach-Object { "        $_".TrimEnd() }; '' }
        }
    }
    ($lines -join "`n").TrimEnd() + "`n"
}

# platyPS leaves Markdown in its output, and the code of examples as fenced blocks in the text. Get-Help would show both
# as they are, so the Markdown is converted to plain text, and the code is moved to the element for code.
function Convert-Maml {
    param([string] $Source, [string] $Target)

    $document = New-Object xml
    $document.Load($Source)
    $names = New-Object Xml.XmlNamespaceManager $document.NameTable
    $names.AddNamespace('maml', 'http://schemas.microsoft.com/maml/2004/10')
    $names.AddNamespace('command', 'http://schemas.microsoft.com/maml/dev/command/2004/10')
    $names.AddNamespace('dev', 'http://schemas.microsoft.com/maml/dev/2004/10')

    foreach ($example in $document.SelectNodes('//command:example', $names)) {
        $before, $after = @(), @()
        $code = $null
        foreach ($block in ConvertFrom-MarkdownText (Get-ParagraphText $example -Path 'maml:introduction' -Names $names)) {
            if ($block.Kind -eq 'Code' -and $null -eq $code) { $code = $block.Text }
            elseif ($null -eq $code) { $before += $block.Text }
            else { $after += $block.Text }
        }
        # The code follows the introduction without a line break.
        if ($before) { $before[-1] += "`n`n" }
        Set-Paragraph $example.SelectSingleNode('maml:introduction', $names) $before
        Set-Paragraph $example.SelectSingleNode('dev:remarks', $names) ($after + '')
        $example.SelectSingleNode('dev:code', $names).InnerText = "$code"
    }
    foreach ($node in $document.SelectNodes('//maml:description | //maml:alert', $names)) {
        $text = Get-ParagraphText $node -Path '.' -Names $names
        if ($text) { Set-Paragraph $node (ConvertFrom-MarkdownText $text).Text }
    }
    # The type names that Get-Help shows: without namespace, and the value type of a nullable.
    foreach ($type in $document.SelectNodes('//command:parameters//command:parameterValue', $names)) {
        $type.InnerText = $type.InnerText -replace '([A-Za-z_]\w*\.)+' -replace '^Nullable`1\[(.+)\]$', '$1'
    }
    # Links to other pages become their names. The link of platyPS to an online page is removed, since there is none.
    foreach ($link in @($document.SelectNodes('//maml:navigationLink', $names))) {
        $address = $link.SelectSingleNode('maml:uri', $names)
        if ($address.InnerText -like '*.md') { $address.InnerText = '' }
        elseif (-not $address.InnerText) { $null = $link.ParentNode.RemoveChild($link) }
    }
    $document.Save($Target)
}

function Get-ParagraphText {
    param($Node, [string] $Path, $Names)

    # platyPS writes U+0080 for an empty line.
    ($Node.SelectNodes("$Path/maml:para", $Names) | ForEach-Object InnerText | Where-Object { $_ -ne [string][char]0x80 }) -join "`n`n"
}

function Set-Paragraph {
    param($Node, [string[]] $Text)

    $Node.RemoveAll()
    foreach ($paragraph in $Text) {
        $element = $Node.OwnerDocument.CreateElement('maml', 'para', 'http://schemas.microsoft.com/maml/2004/10')
        $element.InnerText = $paragraph
        $null = $Node.AppendChild($element)
    }
}

# Creates pages for cmdlets without one, and adds new parameters to existing pages. Existing text is kept.
function Update-HelpPage {
    param($Build)

    Write-Step 'Scaffold'
    $platyPS = Find-BuildModule $Build Microsoft.PowerShell.PlatyPS -Required
    # Without the staged help, since platyPS would copy text from it.
    if (Test-Path $Build.Help) { Remove-Item $Build.Help -Recurse -Force }
    Update-Stage $Build
    Invoke-ChildScript (Get-DefaultPowerShell) "$PSScriptRoot/child/Scaffold.ps1" @(
        '-PlatyPS', $platyPS
        '-Module', $Build.StagedModule
        '-Folder', (Join-Path $Build.Root 'docs/en-US')
    )
    if ($LASTEXITCODE -ne 0) { throw 'The help pages could not be created.' }
}
