BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayOrganizationMirrorRepository' {
    BeforeEach {
        Reset-TestConnection
        $null = New-QuayRobot initech+sync
        $null = New-QuayOrganizationMirror initech https://quay.example.com library sync -HttpProxy http://proxy:1 -VerifyTls:$false
        Clear-RegistryRequest
    }

    It 'lists the discovered repositories' {
        Get-QuayOrganizationMirrorRepository initech | Should -BeNullOrEmpty
        $null = Start-QuayMirrorSync -Organization initech -Wait -PollSec 0.05
        $found = Get-QuayOrganizationMirrorRepository initech
        $found.Name | Should -Be api, web, worker
        $found[0].Organization, $found[0].Repository, $found[0].SyncStatus | Should -Be initech, initech/api, Success
        $found[0].LastSyncDate | Should -BeOfType DateTime
    }

    It 'lists the repositories in one state' {
        $null = Invoke-RegistryControl 'Post mirrors' @{ organization = 'initech'; outcome = 'FAIL' }
        $null = Start-QuayMirrorSync -Organization initech -Wait -PollSec 0.05
        @(Get-QuayOrganizationMirrorRepository initech -Status Fail).Count | Should -Be 3
        Get-QuayOrganizationMirrorRepository initech -Status Success | Should -BeNullOrEmpty
        { Get-QuayOrganizationMirrorRepository initech -Status Lost } | Should -Throw '*Status*'
    }

    It 'takes mirrors from the pipeline, and its output is input for Get-QuayRepository' {
        $null = Start-QuayMirrorSync -Organization initech -Wait -PollSec 0.05
        Get-QuayOrganizationMirror initech | Get-QuayOrganizationMirrorRepository | Should -HaveCount 3
        (Get-QuayOrganizationMirrorRepository initech | Get-QuayRepository).Repository | Should -Be initech/api, initech/web, initech/worker
    }

    It 'takes several organizations, with one error for each without a mirror' {
        $null = Start-QuayMirrorSync -Organization initech -Wait -PollSec 0.05
        $written = Get-QuayOrganizationMirrorRepository acme, initech, globex 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be acme, api, web, worker, globex
    }

    It 'reports an organization without a mirror' {
        Assert-QuayError { Get-QuayOrganizationMirrorRepository acme } -Id QuayNotFound -Category ObjectNotFound -Target acme
    }
}
