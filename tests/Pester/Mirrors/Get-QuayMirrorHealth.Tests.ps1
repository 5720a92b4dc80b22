BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayMirrorHealth' {
    BeforeEach { Reset-TestConnection }

    It 'summarizes the mirrors of a namespace, and of the registry' {
        $health = Get-QuayMirrorHealth acme
        $health.Namespace, $health.IsHealthy, $health.Total, $health.Completed, $health.Failed | Should -Be acme, $true, 1, 1, 0
        (Get-QuayMirrorHealth).Total | Should -Be 1
        (Get-QuayMirrorHealth -Superuser).Total | Should -Be 1
        (Get-QuayMirrorHealth globex).Total | Should -Be 0
    }

    It 'reports unhealthy mirrors without an error' {
        $null = Invoke-RegistryControl 'Post mirrors' @{ repository = 'acme/mirrored'; status = 'FAIL'; retries = 0 }
        $health = Get-QuayMirrorHealth acme -ErrorAction Stop
        $health.IsHealthy, $health.Failed | Should -Be $false, 1
        $health.Issues.Severity | Should -Be critical, error
        (Get-RegistryRequest | Select-Object -Last 1).status | Should -Be 503
        (Get-QuayMirrorHealth -Superuser).IsHealthy | Should -BeFalse
        (Get-QuayMirrorHealth acme -Detailed).SyncStatus | Should -Be Fail
    }

    It 'lists each mirror with its state' {
        $mirror = Get-QuayMirrorHealth -Detailed
        $mirror.Repository, $mirror.SyncStatus, $mirror.IsEnabled | Should -Be acme/mirrored, Success, $true
        (Get-QuayMirrorHealth acme -Detailed | Get-QuayRepositoryMirror).ExternalReference | Should -Be upstream.example.com/acme/mirrored
    }

    It 'takes organizations from the pipeline' {
        @(Get-QuayOrganization | Get-QuayMirrorHealth | Where-Object Total).Namespace | Should -Be acme
        ('acme', 'globex' | Get-QuayMirrorHealth).Total | Should -Be 1, 0
    }

    It 'takes several namespaces, with one error for each missing one' {
        $written = Get-QuayMirrorHealth globex, nonesuch, acme 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Namespace } }
        $written | Should -Be globex, nonesuch, acme
    }

    It 'reports a missing namespace, and a lack of permission' {
        Assert-QuayError { Get-QuayMirrorHealth nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch -Message "*namespace 'nonesuch'*"
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayMirrorHealth } -Id QuayForbidden -Category PermissionDenied
        (Get-QuayMirrorHealth acme).Total | Should -Be 1
    }

    It 'shows the counts in a table' {
        Get-QuayMirrorHealth acme | Out-String | Should -Match 'acme +True +1 +0 +1 +0 +0 +0'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayMirrorHealth -Namespace acme }; Requests = 'GET /api/v1/repository/mirror/health' }
        @{ Run = { Get-QuayMirrorHealth -Superuser }; Requests = 'GET /api/v1/superuser/mirror/health' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
