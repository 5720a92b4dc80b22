BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Find-QuayEntity' {
    BeforeEach { Reset-TestConnection }

    It 'finds users' {
        $found = Find-QuayEntity al
        $found.Name | Should -Be alice
        $found.Kind | Should -Be User
        $found.IsRobot | Should -BeFalse
        $found.IsOrgMember | Should -BeNullOrEmpty
        Find-QuayEntity zzz | Should -BeNullOrEmpty
    }

    It 'finds robots of an organization, and teams with -IncludeTeam' {
        (Find-QuayEntity d -Namespace acme).Name | Should -Be 'acme+deploy', 'dave'
        $found = Find-QuayEntity d -Namespace acme -IncludeTeam
        $found.Name | Should -Be 'developers', 'acme+deploy', 'dave'
        $found.Kind | Should -Be 'Team', 'User', 'User'
        $found.IsOrgMember | Should -Be $true, $true, $false
    }

    It 'finds the organization itself with -IncludeOrganization' {
        (Find-QuayEntity ac -Namespace acme -IncludeOrganization).Kind | Should -Be Org
    }

    It 'writes teams as input for Get-QuayTeamMember' {
        $found = Find-QuayEntity dev -Namespace acme -IncludeTeam
        $found.Organization | Should -Be acme
        ($found | Get-QuayTeamMember).Team | Select-Object -Unique | Should -Be developers
        (Find-QuayEntity ac -Namespace acme -IncludeOrganization | Get-QuayDefaultPermission) | Should -BeNullOrEmpty
    }

    It 'takes prefixes and organizations from the pipeline' {
        ('al', 'bo' | Find-QuayEntity).Name | Should -Be 'alice', 'bob'
        (Get-QuayOrganization acme | Find-QuayEntity -Prefix ci).Name | Should -Be acme+ci
    }

    It 'finds several prefixes in several organizations, in the given order' {
        Assert-QuaySequence { Find-QuayEntity bo, zzz, al } 'bob', 'alice'
        (Find-QuayEntity ow, dev -Namespace globex, acme -IncludeTeam | Where-Object Kind -EQ Team | ForEach-Object { "$($_.Organization)/$($_.Name)" }) |
            Should -Be 'globex/owners', 'acme/owners', 'acme/developers'
    }

    It 'refuses a search for teams without an organization before a request is sent' {
        Assert-QuayError { Find-QuayEntity d -IncludeTeam } -Id QuayInvalidInput -Category InvalidArgument -Target d -Message '*-Namespace*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Find-QuayEntity -Prefix al }; Requests = 'GET /api/v1/entities/al' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
