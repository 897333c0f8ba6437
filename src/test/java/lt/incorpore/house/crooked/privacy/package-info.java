package lt.incorpore.house.crooked.privacy;
