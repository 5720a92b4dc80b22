BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayTeamPermission' {
    BeforeEach { Reset-TestConnection }

    It 'lists the permissions of a team' {
        $found = Get-QuayTeamPermission acme developers
        $found.Repository | Should -Be 'acme/app', 'acme/web'
        "$($found.Role)" | Should -Be 'Write Write'
        $found.IsPublic | Should -Be $false, $true
        $found[0].Organization, $found[0].Team | Should -Be 'acme', 'developers'
    }

    It 'takes teams from the pipeline' {
        $found = Get-QuayTeam acme | Get-QuayTeamPermission
        $found.Team | Should -Be 'developers', 'developers', 'auditors'
    }

    It 'gets several teams, and reports each missing one in its place' {
        (Get-QuayTeamPermission acme auditors, developers).Team | Should -Be 'auditors', 'developers', 'developers'
        Assert-QuaySequence { Get-QuayTeamPermission acme nobody, auditors, nemo } '!nobody', 'acme/app: Read', '!nemo'
        ('auditors', 'developers' | Get-QuayTeamPermission acme).Team | Should -Be 'auditors', 'developers', 'developers'
    }

    It 'writes repositories as pipeline input' {
        (Get-QuayTeamPermission acme auditors | Get-QuayRepository).Description | Should -Be 'The application'
    }

    It 'reports a missing team and a lack of permission' {
        Assert-QuayError { Get-QuayTeamPermission acme nobody } -Id QuayNotFound -Category ObjectNotFound -Target nobody
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayTeamPermission acme developers } -Id QuayForbidden -Category PermissionDenied -Target developers
    }
}
