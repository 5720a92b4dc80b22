BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayApiOperation' {
    BeforeEach { Reset-TestConnection }

    It 'lists the documented operations' {
        $found = Get-QuayApiOperation
        $found.OperationId | Should -Contain createRepo
        $found.OperationId | Should -Not -Contain takeOwnership
        $all = Get-QuayApiOperation -Internal
        $all.OperationId | Should -Contain takeOwnership
        $all.Count | Should -BeGreaterThan $found.Count
    }

    It 'shows method, path and parameters of an operation' {
        $operation = Get-QuayApiOperation changeTeamPermissions
        $operation.Method | Should -Be PUT
        $operation.Path | Should -Be '/api/v1/repository/{repository}/permissions/team/{teamname}'
        $operation.Tag | Should -Be permission
        $operation.Parameters.Name | Should -Be repository, teamname, body
        $operation.Parameters[0].In | Should -Be path
        $operation.Parameters[0].Required | Should -BeTrue
    }

    It 'takes wildcards, and names from the pipeline' {
        (Get-QuayApiOperation *aggregate*logs -Internal).OperationId | Sort-Object |
            Should -Be getAggregateOrgLogs, getAggregateRepoLogs, getAggregateUserLogs, listAllAggregateLogs
        ('createRepo', 'getRepo' | Get-QuayApiOperation).OperationId | Should -Be createRepo, getRepo
        Get-QuayApiOperation nothing* | Should -BeNullOrEmpty
    }

    It 'takes several names, also from the pipeline' {
        $written = Get-QuayApiOperation getRepo, nonesuch, listRepos 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.OperationId } }
        $written | Should -Be getRepo, nonesuch, listRepos
        ('getRepo', 'listRepos' | Get-QuayApiOperation).OperationId | Should -Be getRepo, listRepos
    }

    It 'reports a missing operation' {
        Assert-QuayError { Get-QuayApiOperation nothing } -Id QuayNotFound -Category ObjectNotFound -Target nothing
    }

    It 'completes names' {
        (TabExpansion2 'Get-QuayApiOperation createOrganizationQ').CompletionMatches.CompletionText | Should -Contain createOrganizationQuota
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayApiOperation -OperationId createRepo }; Requests = 'GET /api/v1/discovery' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
