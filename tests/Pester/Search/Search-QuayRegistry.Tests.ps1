BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Search-QuayRegistry' {
    BeforeEach { Reset-TestConnection }

    It 'finds objects of every kind' {
        $found = Search-QuayRegistry a
        foreach ($kind in 'Team', 'Repository', 'User', 'Organization') {
            $found.Kind | Should -Contain $kind
        }

        ($found | Where-Object Kind -EQ Repository).Repository | Should -Contain acme/app
        ($found | Where-Object Kind -EQ Organization).Name | Should -Be acme
        (Search-QuayRegistry ci).Kind | Should -Be Robot
        Search-QuayRegistry zzz | Should -BeNullOrEmpty
    }

    It 'takes names from the pipeline' {
        ('web', 'auditors' | Search-QuayRegistry).Kind | Should -Be 'Repository', 'Team'
    }

    It 'searches for several, in the given order' {
        Assert-QuaySequence { Search-QuayRegistry auditors, zzz, web } 'auditors', 'acme/web'
    }

    It 'writes results as input for other cmdlets' {
        (Search-QuayRegistry auditors | Get-QuayTeamMember -IncludePending:$false).Name | Should -Be carol
        (Search-QuayRegistry web | Get-QuayTag).Name | Should -Be latest
    }

    It 'reports a missing session' {
        Disconnect-Quay
        Assert-QuayError { Search-QuayRegistry app } -Id QuayNotConnected -Category ConnectionError
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Search-QuayRegistry -Query acme }; Requests = 'GET /api/v1/find/all' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
