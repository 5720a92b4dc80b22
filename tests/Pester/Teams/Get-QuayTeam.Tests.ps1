BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayTeam' {
    BeforeEach { Reset-TestConnection }

    It 'lists the teams of an organization with role and counts' {
        $teams = Get-QuayTeam acme
        $teams.Name | Should -Be 'owners', 'developers', 'auditors'
        $teams.Organization | Select-Object -Unique | Should -Be 'acme'
        "$($teams.Role)" | Should -Be 'Admin Creator Member'
        $teams.MemberCount | Should -Be 1, 2, 1
        $teams.RepoCount | Should -Be 0, 2, 1
    }

    It 'gets teams by name and by wildcards' {
        (Get-QuayTeam acme developers).Description | Should -Be 'Build and push'
        (Get-QuayTeam acme *o*).Name | Should -Be 'owners', 'developers', 'auditors'
        Get-QuayTeam acme nothing* | Should -BeNullOrEmpty
    }

    It 'takes organizations from the pipeline' {
        $teams = Get-QuayOrganization | Get-QuayTeam
        $teams | ForEach-Object { "$($_.Organization)/$($_.Name)" } | Should -Be 'acme/owners', 'acme/developers', 'acme/auditors', 'globex/owners', 'globex/ops'
        ('acme', 'globex' | Get-QuayTeam -Name o*).Name | Should -Be 'owners', 'owners', 'ops'
    }

    It 'gets several teams of several organizations, and reports each missing one in its place' {
        (Get-QuayTeam acme developers, *t*).Name | Should -Be 'developers', 'auditors'
        (Get-QuayTeam globex, acme owners).Organization | Should -Be 'globex', 'acme'
        Assert-QuaySequence { Get-QuayTeam acme owners, nobody, auditors, nemo } 'owners', '!nobody', 'auditors', '!nemo'
    }

    It 'takes names from the pipeline if an organization is given' {
        ('auditors', 'owners' | Get-QuayTeam acme).Name | Should -Be 'auditors', 'owners'
        (Get-QuayOrganization acme | Get-QuayTeam -Name dev*).Name | Should -Be 'developers'
    }

    It 'reports a missing team or organization' {
        Assert-QuayError { Get-QuayTeam acme nobody } -Id QuayNotFound -Category ObjectNotFound -Target nobody
        Assert-QuayError { Get-QuayTeam nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
    }

    It 'reports that only members see the teams, instead of an empty list' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayTeam globex } -Id QuayForbidden -Category PermissionDenied -Target globex -Message '*members*'
    }

    It 'completes the names of teams' {
        (TabExpansion2 'Get-QuayTeam acme de').CompletionMatches.CompletionText | Should -Be 'developers'
        (TabExpansion2 'Get-QuayTeamMember -Organization acme -Team ').CompletionMatches.CompletionText | Should -Be 'auditors', 'developers', 'owners'
    }
}
