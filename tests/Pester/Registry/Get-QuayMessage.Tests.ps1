BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayMessage' {
    BeforeEach { Reset-TestConnection }

    It 'reads the messages, oldest first' {
        $null = New-QuayMessage 'All is well'
        $found = Get-QuayMessage
        $found.Content | Should -Be 'Maintenance on Sunday from 8 to 10', 'All is well'
        $found[0].Severity | Should -Be Warning
        $found[0].MediaType | Should -Be text/plain
        $found[0].Uuid | Should -Match '^[0-9a-f-]{36}$'
    }

    It 'filters by severity' {
        $null = New-QuayMessage 'All is well'
        (Get-QuayMessage -Severity Info).Content | Should -Be 'All is well'
        @(Get-QuayMessage -Severity Info, Warning).Count | Should -Be 2
        Get-QuayMessage -Severity Error | Should -BeNullOrEmpty
    }

    It 'works for all users' {
        Connect-TestRegistry -As readonly
        @(Get-QuayMessage).Count | Should -Be 1
    }
}
