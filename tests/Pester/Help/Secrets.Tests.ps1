# Secrets are hidden members, which users can only find by name: the help of cmdlets that write such objects must name them.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $outputs = @(foreach ($command in Get-Command -Module QuayPS -CommandType Cmdlet) {
            foreach ($type in $command.OutputType.Type | Where-Object { $_.FullName -like 'Quay.Client.*' }) {
                # A secret has a method that returns it, and may also have a credential.
                $members = @((Get-TypeData $type.FullName).Members.Keys | Where-Object {
                        $_ -eq 'Credential' -or ($type.GetMethod("Get$_") -and $type.GetMethod("Get$_").ReturnType -eq [securestring])
                    })
                if ($members) { @{ Command = $command.Name; Type = $type.FullName; Members = $members } }
            }
        })
}

Describe 'The page of <Command>' -ForEach $outputs {
    It 'names the secrets of a <Type>, and says that they are hidden: <Members>' {
        $page = Get-Content -LiteralPath "$PSScriptRoot/../../../docs/en-US/$Command.md" -Raw -Encoding UTF8
        $text = [regex]::Match($page, "(?s)\n## OUTPUTS\r?\n.*?\n### $([regex]::Escape($Type))\r?\n(.*?)\n##").Groups[1].Value
        foreach ($member in $Members) { $text | Should -Match "``\.$member``" }
        $text | Should -Match 'hidden\s+members?'
        # For a secret, also how it is read.
        if ($text -notmatch 'empty:') { $text -replace '\s+', ' ' | Should -Match 'Format-List \*` do not show (it|them): ask by name' }
    }
}

Describe 'Secrets in help' {
    It 'are tested in the pages of cmdlets that create them' -ForEach @(@{ Found = $outputs.Command }) {
        foreach ($command in 'New-QuayRobot', 'New-QuayAppToken', 'New-QuayApplication', 'New-QuayApplicationToken', 'New-QuayServiceKey', 'New-QuayUser', 'New-QuayClientKey', 'Request-QuayRobotToken', 'Initialize-QuayRegistry') {
            $Found | Should -Contain $command
        }
    }
}
