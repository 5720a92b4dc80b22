BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Test-QuayOrganizationMirror' {
    BeforeEach {
        Reset-TestConnection
        $null = New-QuayRobot initech+sync
        $null = New-QuayOrganizationMirror initech https://quay.example.com library sync -HttpProxy http://proxy:1 -VerifyTls:$false
        Clear-RegistryRequest
    }

    It 'reports whether the external registry is reachable' {
        $test = Test-QuayOrganizationMirror initech
        $test.Organization, $test.Success | Should -Be initech, $true
        Set-QuayOrganizationMirror initech https://nowhere.invalid
        $test = Test-QuayOrganizationMirror initech -ErrorAction Stop
        $test.Success | Should -BeFalse
        $test.Message | Should -Match nowhere.invalid
    }

    It 'takes mirrors from the pipeline' {
        (Get-QuayOrganizationMirror initech | Test-QuayOrganizationMirror).Success | Should -BeTrue
    }

    It 'takes several organizations, with one error for each without a mirror' {
        $written = Test-QuayOrganizationMirror acme, initech, globex 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be acme, initech, globex
    }

    It 'reports an organization without a mirror' {
        Assert-QuayError { Test-QuayOrganizationMirror acme } -Id QuayNotFound -Category ObjectNotFound -Target acme
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Test-QuayOrganizationMirror -Organization initech }; Requests = 'POST /api/v1/organization/initech/mirror/verify' }
        @{ Run = { Set-QuayOrganizationMirror initech https://nowhere.invalid -PassThru | Test-QuayOrganizationMirror }; Requests = 'PUT /api/v1/organization/initech/mirror', 'GET /api/v1/organization/initech/mirror', 'POST /api/v1/organization/initech/mirror/verify' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
