BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'ConvertTo-QuaySarif' {
    BeforeEach { Reset-TestConnection }

    It 'writes one log for all vulnerabilities of the pipeline' {
        $found = Get-QuayVulnerability acme/app v1.0.0
        $texts = @($found | ConvertTo-QuaySarif)
        $texts.Count | Should -Be 1
        $log = $texts[0] | ConvertFrom-Json
        $log.version | Should -Be '2.1.0'
        $log.runs.Count | Should -Be 1
        $log.runs[0].results.Count | Should -Be $found.Count
        $log.runs[0].results.level | Should -Be 'error', 'error', 'warning', 'note', 'note'
        $log.runs[0].results[1].message.text | Should -BeLike 'expat 2.2.5-r0 has CVE-2018-20843 (High). Version 2.2.7-r0 *'
        $log.runs[0].results[0].properties.tag | Should -Be v1.0.0
        $log.runs[0].tool.driver.rules[1].properties.'security-severity' | Should -Be '7.5'
    }

    It 'writes a log without results if there is no vulnerability, without a session' {
        Disconnect-Quay
        $log = @() | ConvertTo-QuaySarif | ConvertFrom-Json
        @($log.runs).Count | Should -Be 1
        @($log.runs[0].results).Count | Should -Be 0
    }

    It 'takes vulnerabilities also as argument, and no other objects' {
        $found = Get-QuayVulnerability acme/app v1.0.0
        @((ConvertTo-QuaySarif -Vulnerability $found | ConvertFrom-Json).runs[0].results).Count | Should -Be $found.Count
        { Get-QuayTag acme/app v1.0.0 | ConvertTo-QuaySarif -ErrorAction Stop } | Should -Throw -ErrorId 'InputObjectNotBound,*'
    }

    It 'sends nothing' {
        $found = Get-QuayVulnerability acme/app v1.0.0
        Clear-RegistryRequest
        $null = $found | ConvertTo-QuaySarif
        Get-RegistryRequest | Should -BeNullOrEmpty
    }
}
