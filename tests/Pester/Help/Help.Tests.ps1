# Tests the output of Get-Help for the staged module, and that the pages in docs/en-US match the cmdlets.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $cmdlets = @((Get-Command -Module QuayPS -CommandType Cmdlet).Name)
    $pages = @(Get-ChildItem "$PSScriptRoot/../../../docs/en-US" -Filter *.md -ErrorAction SilentlyContinue)
    $topics = @($pages | Where-Object Name -Like 'about_*')
    $commandPages = @($pages | Where-Object Name -NotLike 'about_*')
    # Without platyPS the module is staged without help, and the build reports it.
    $staged = Test-Path (Join-Path (Get-Module QuayPS).ModuleBase 'en-US/QuayPS.dll-Help.xml')
}

Describe 'Help pages' {
    It 'exist for <_>' -ForEach $cmdlets {
        "$PSScriptRoot/../../../docs/en-US/$_.md" | Should -Exist
    }
}

Describe 'Help of <_>' -ForEach $cmdlets -Skip:(-not $staged) {
    BeforeAll {
        $help = Get-Help $_ -Full
        $common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters
        $declared = @((Get-Command $_).Parameters.Values | Where-Object Name -NotIn $common)
        $described = @($help.parameters.parameter | Where-Object { $_.name -notin $common })
    }

    It 'has a synopsis and a description' {
        # A synopsis generated from the syntax would begin with the name of the cmdlet.
        $help.Synopsis.Trim() | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -Match "^\s*$_"
        ($help.description | Out-String).Trim() | Should -Not -BeNullOrEmpty
    }

    It 'has two examples with code' {
        @($help.examples.example | Where-Object { $_.code.Trim() }).Count | Should -BeGreaterOrEqual 2
    }

    It 'describes every parameter' {
        $missing = $declared.Name | Where-Object { $_ -notin $described.name }
        $missing | Should -BeNullOrEmpty
        $empty = $described | Where-Object { -not ($_.description | Out-String).Trim() }
        $empty.name | Should -BeNullOrEmpty
    }

    It 'describes no parameter that is gone' {
        $described.name | Where-Object { $_ -notin $declared.Name } | Should -BeNullOrEmpty
    }
}

Describe 'Page <_.Name>' -ForEach $pages {
    It 'has no placeholder' {
        Select-String -LiteralPath $_.FullName -Pattern '\{\{' | ForEach-Object Line | Should -BeNullOrEmpty
    }
}

Describe 'Page <_.Name>' -ForEach $commandPages {
    It 'is about an existing cmdlet' {
        (Get-Module QuayPS).ExportedCmdlets.Keys | Should -Contain $_.BaseName
    }

    It 'describes each parameter once' {
        $described = @(Select-String -LiteralPath $_.FullName -Pattern '^### -\w+' | ForEach-Object Line)
        $described | Group-Object | Where-Object Count -GT 1 | ForEach-Object Name | Should -BeNullOrEmpty
    }

    It 'has the required scope under NOTES, and the output under OUTPUTS' {
        $text = (Get-Content -LiteralPath $_.FullName -Raw -Encoding UTF8) -replace '\r'
        $text | Should -Match '\n## NOTES\n\nScopes? of the token: '
        $text | Should -Match '\n## OUTPUTS\n\n### \S+\n\n\S'
    }
}

Describe 'Topic <_.BaseName>' -ForEach $topics -Skip:(-not $staged) {
    BeforeAll {
        $lines = (Get-Help $_.BaseName) -split '\r?\n'
    }

    It 'has its name on line 2 and its description on line 5, where Get-Help looks' {
        $lines[1].Trim() | Should -BeExactly $_.BaseName
        $lines[4].Trim() | Should -Not -BeNullOrEmpty
        $lines[5] | Should -BeNullOrEmpty -Because 'the short description is one line'
    }

    It 'fits into 80 columns' {
        $lines | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }
}
