BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $commands = Get-Command -Module QuayPS -CommandType Cmdlet | ForEach-Object { @{ Command = $_.Name } }
    $noHelp = -not (Test-Path (Join-Path (Split-Path (Get-TestModulePath)) 'en-US/QuayPS.dll-Help.xml'))
}

Describe 'Help' {
    BeforeAll {
        Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
        Import-TestModule
    }

    # Without its help file the staged module has nothing that could be looked at.
    It 'of <Command> says what it does and how, with examples' -ForEach $commands -Skip:$noHelp {
        $help = Get-Help $Command -Full
        # What the engine makes up where there is no page is the syntax.
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -Match ([regex]::Escape("$Command ["))
        ($help.Description | Out-String).Trim() | Should -Not -BeNullOrEmpty
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 2
        foreach ($example in $help.Examples.Example) {
            $text = $example | Out-String
            $text | Should -Match 'Quay'
            $text | Should -Not -Match '\{\{'
        }
    }

    It 'of <Command> describes every parameter' -ForEach $commands -Skip:$noHelp {
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
        $described = @{}
        foreach ($parameter in (Get-Help $Command -Full).Parameters.Parameter) {
            $described[$parameter.Name] = ($parameter.Description | Out-String).Trim()
        }

        foreach ($name in (Get-Command $Command).Parameters.Keys | Where-Object { $_ -notin $common }) {
            $described[$name] | Should -Not -BeNullOrEmpty -Because "-$name of $Command has to be described"
            $described[$name] | Should -Not -Match '\{\{'
        }
    }
}
