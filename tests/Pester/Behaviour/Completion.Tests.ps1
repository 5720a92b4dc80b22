BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Tab completion' {
    BeforeAll {
        $script:complete = {
            param([string]$Line)
            (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText
        }
    }

    BeforeEach { Reset-TestConnection }

    It 'offers organizations' {
        & $complete 'Get-QuayOrganization -Name ' | Should -Be 'acme', 'globex'
        & $complete 'Get-QuayOrganization ac' | Should -Be 'acme'
        & $complete 'Get-QuayRobot -Organization GL' | Should -Be 'globex'
        & $complete 'Remove-QuayOrganization ' | Should -Be 'acme', 'globex'
    }

    It 'offers namespaces, then repositories' {
        & $complete 'Get-QuayTag ' | Should -Be 'acme/', 'admin/', 'globex/'
        & $complete 'Get-QuayTag acme/' | Should -Be 'acme/app', 'acme/empty', 'acme/mirrored', 'acme/tools/builder', 'acme/web'
        & $complete 'Remove-QuayRepository acme/tools' | Should -Be 'acme/tools/builder'
        & $complete 'Get-QuayRepository -Namespace ' | Should -Be 'acme', 'admin', 'globex'
    }

    It 'offers tags of the repository on the command line' {
        & $complete 'Get-QuayTag acme/app v' | Should -Be 'v1.0.0', 'v1.1.0'
        & $complete 'Remove-QuayTag -Repository acme/app -Name n' | Should -Be 'nightly'
        & $complete 'New-QuayTag acme/app fresh -SourceTag l' | Should -Be 'latest'
    }

    It 'offers robots, by short and by full names' {
        & $complete 'Get-QuayRobot -Organization acme -Name ' | Should -Be 'ci', 'deploy', 'idle'
        & $complete 'Remove-QuayRobot acme+d' | Should -Be 'acme+deploy'
    }

    It 'offers repositories of the organization on the command line, by short and by full names' {
        & $complete 'Get-QuayAccess acme ' | Should -Be 'app', 'empty', 'mirrored', 'tools/builder', 'web'
        & $complete 'Get-QuayAccess acme acme/w' | Should -Be 'acme/web'
        & $complete 'Get-QuayAccess acme -Robot d' | Should -Be 'deploy'
        & $complete 'Get-QuayAccess acme -Team d' | Should -Be 'developers'
    }

    It 'offers kinds of log entries, without a request' {
        & $complete 'Get-QuayLog -Kind push_repo' | Should -Be 'push_repo', 'push_repo_failed'
        & $complete "Get-QuayLog -Kind 'org_create_t" | Should -Be "'org_create_team'"
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'offers keys and ids of the labels of the manifest on the command line, by tag and by digest' {
        & $complete 'Get-QuayManifestLabel acme/app v1.0.0 ' | Should -Be 'com.example.stage', 'maintainer'
        & $complete 'Remove-QuayManifestLabel acme/app v1.0.0 -Key m' | Should -Be 'maintainer'
        $digest = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        & $complete "Get-QuayManifestLabel acme/app -ManifestDigest $digest -Id " | Should -Be (Get-QuayManifestLabel acme/app v1.0.0).Id
    }

    It 'offers users and robots of the given namespace as performers' {
        & $complete 'Get-QuayLog -Performer a' | Should -Be 'admin', 'alice'
        & $complete 'Get-QuaySuperuserLog -Performer acme+d' | Should -Be 'acme+deploy'
        & $complete 'Get-QuayLogSummary -Performer c' | Should -Be 'carol'
    }

    It 'offers users of a repository, and other users if none of those matches' {
        Set-QuayRepositoryPermission acme/app -User carol -Role Read
        Add-RegistryFault @{ operationId = 'getMatchingEntities'; status = 200; body = '{"results":[{"name":"bob","kind":"user","is_robot":false}]}' }
        & $complete 'Set-QuayRepositoryPermission acme/app -User ' | Should -Be 'carol'
        & $complete 'Set-QuayRepositoryPermission acme/app -User b' | Should -Be 'bob'
    }

    It 'offers the members of a team for removal' {
        & $complete 'Remove-QuayTeamMember acme developers ' | Should -Be 'alice', 'bob'
        & $complete 'Remove-QuayTeamMember acme auditors n' | Should -Be "'newhire@example.com'"
    }

    It 'offers the tags that can be restored' {
        Remove-QuayTag acme/app nightly -Confirm:$false
        & $complete 'Restore-QuayTag acme/app ' | Should -Be 'latest', 'nightly'
        & $complete 'Get-QuayTag acme/app n' | Should -BeNullOrEmpty
    }

    It 'offers the restore periods that registries allow' {
        & $complete 'Set-QuayOrganization acme -TagExpiration ' | Should -Be "'0s'", "'1d'", "'1w'", "'2w'", "'4w'"
        & $complete 'Set-QuayUser -Current -TagExpiration 1' | Should -Be "'1d'", "'1w'"
    }

    It 'offers visibilities' {
        & $complete 'New-QuayRepository acme/x -Visibility Pu' | Should -Be 'Public'
    }

    It 'replaces quotes of any kind by single quotes: <Line>' -ForEach @(
        @{ Line = "Get-QuayOrganization 'ac"; Expected = "'acme'" }
        @{ Line = 'Get-QuayOrganization "ac'; Expected = "'acme'" }
        @{ Line = "Get-QuayOrganization 'ac'"; Expected = "'acme'" }
        @{ Line = 'Get-QuayOrganization "ac"'; Expected = "'acme'" }
        @{ Line = "Get-QuayTag 'acme/a"; Expected = "'acme/app'" }
        @{ Line = 'Get-QuayTag "acme/a'; Expected = "'acme/app'" }
        @{ Line = "Get-QuayTag 'acme/app' 'v1.0"; Expected = "'v1.0.0'" }
        @{ Line = 'Get-QuayTag "acme/app" "v1.0'; Expected = "'v1.0.0'" }
        @{ Line = "Remove-QuayRobot 'acme+c"; Expected = "'acme+ci'" }
    ) {
        & $complete $Line | Should -Be $Expected
    }

    It 'uses the session on the command line' {
        $other = Connect-TestRegistry -As normal -PassThru
        Connect-TestRegistry
        $line = 'Get-QuayOrganization -Session $other -Name i'
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be 'initech'
        $other.User | Should -Be 'alice'
    }

    It 'sends one request for repeated completions' {
        1..3 | ForEach-Object { & $complete 'Get-QuayTag acme/app v' | Should -HaveCount 2 }
        @(Get-RegistryRequest).Count | Should -Be 1
        & $complete 'Get-QuayTag acme/app n' | Should -Be 'nightly'
        @(Get-RegistryRequest).Count | Should -Be 1
    }

    It 'offers nothing and writes no error where <Name>' -ForEach @(
        @{ Name = 'there is no session'; Make = { Disconnect-Quay } }
        @{ Name = 'the registry refuses'; Make = { Add-RegistryFault @{ status = 401 } } }
        @{ Name = 'the registry fails'; Make = { Add-RegistryFault @{ status = 500 } } }
        @{ Name = 'the registry answers nonsense'; Make = { Add-RegistryFault @{ effect = 'htmlPage' } } }
        @{ Name = 'the registry does not answer'; Make = { Add-RegistryFault @{ latencyMs = 60000 } } }
    ) {
        & $Make
        $global:Error.Clear()
        & $complete 'Get-QuayTag -Repository acme/app -Name zz' | Should -BeNullOrEmpty
        @($global:Error).Count | Should -Be 0
    }

    It 'offers nothing and writes no error if the registry is unreachable' {
        $gone = Open-TestRegistry
        Connect-TestRegistry -Registry $gone
        Close-TestRegistry $gone
        $global:Error.Clear()
        & $complete 'Remove-QuayOrganization zz' | Should -BeNullOrEmpty
        @($global:Error).Count | Should -Be 0
    }

    It 'offers nothing and writes no error for an invalid command line' {
        & $complete 'Get-QuayTag nonsense zz' | Should -BeNullOrEmpty
        & $complete 'Get-QuayTag ../.. zz' | Should -BeNullOrEmpty
        & $complete 'Remove-QuayRobot nowhere+zz' | Should -BeNullOrEmpty
    }
}
