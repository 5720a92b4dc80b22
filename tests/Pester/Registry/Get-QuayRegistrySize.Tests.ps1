BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRegistrySize' {
    BeforeEach { Reset-TestConnection }

    It 'reads the size that was calculated last' {
        $before = Get-QuayRegistrySize
        $before.SizeBytes | Should -Be 0
        $before.LastRan | Should -Be $null
        $null = Invoke-RegistryControl 'Post size' @{ looks = 1; bytes = 123456789 }
        Update-QuayRegistrySize
        (Get-QuayRegistrySize).Queued | Should -BeTrue
        $after = Get-QuayRegistrySize
        $after.SizeBytes | Should -Be 123456789
        $after.Queued | Should -BeFalse
        [math]::Abs(([DateTime]::Now - $after.LastRan).TotalMinutes) | Should -BeLessThan 5
        $after | Format-Table | Out-String | Should -BeLike '*117?7 MiB*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayRegistrySize } -Id QuayForbidden -Category PermissionDenied
    }
}
